import { locationService } from '@grafana/runtime';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Router } from 'react-router-dom';

const history = locationService.getHistory();

/** The router over the history of Grafana's own location service, so that both always tell the same place. */
export function LocationRouter({ children }: { children: ReactNode }) {
  const location = useSyncExternalStore(history.listen, () => history.location);
  return (
    <Router location={location} navigator={history}>
      {children}
    </Router>
  );
}
