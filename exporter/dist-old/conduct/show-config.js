import { stringify } from 'yaml';
import { hideSecrets } from '../config/hide-secrets.js';
import { configSchema } from '../config/schema.js';
import { webConfigSchema } from '../web/schema.js';
/** `GET /config`: the configuration that the process runs on as YAML, secrets hidden. */
export function handleConfig(running) {
    return (_request, response) => {
        response.type('text/plain').send(describe(running));
    };
}
function describe({ current, web }) {
    const config = stringify(hideSecrets(configSchema, current));
    if (web.file === undefined)
        return config;
    return `${config}--- # --web.config.file\n${stringify(hideSecrets(webConfigSchema, web.config))}`;
}
//# sourceMappingURL=show-config.js.map