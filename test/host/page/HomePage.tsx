import { getBackendSrv } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';

interface Hit {
  uid: string;
  title: string;
  url: string;
}

/** The dashboards of this host, in the theme of this page. */
export async function openHome(places: readonly string[]) {
  const dashboards = await getBackendSrv().get<Hit[]>('/api/search');
  return (
    <div>
      <h1>Dashboards</h1>
      <ul style={{ listStyle: 'none' }}>
        {dashboards.map(({ uid, title, url }) => (
          <li key={uid}>
            <LinkButton fill="text" href={url + window.location.search}>
              {title}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p>This host also has datasources by uid at {places.map((place) => `${place}<uid>`).join(', ')}.</p>
    </div>
  );
}
