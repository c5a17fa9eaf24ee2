import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { ThemeContext } from '@grafana/data';
import { GlobalStyles, PortalContainer } from '@grafana/ui';
import type { ReactNode } from 'react';
import { LocationRouter } from './LocationRouter';

/** The contexts Grafana puts round every page: theme, styles, router, location, a place for pop-ups. */
export function App({ children }: { children: ReactNode }) {
  return (
    <ThemeContext.Provider value={config.theme2}>
      <LocationServiceProvider service={locationService}>
        <LocationRouter>
          <GlobalStyles />
          {children}
          <PortalContainer />
        </LocationRouter>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}
