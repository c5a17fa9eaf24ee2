import './systemjs';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { followLinks } from './follow-links';
import { installRegistries } from './registries/install';
import { installServices } from './services/install';
import { openPage } from './open-page';

// Registries and services stand before any plugin is loaded, as in Grafana.
installRegistries();
await installServices();
followLinks();

const root = createRoot(document.getElementById('reactRoot')!);
root.render(<App>{await openPage(window.location.pathname)}</App>);
