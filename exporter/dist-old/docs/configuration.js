import { FLAGS, isRepeatable } from '../config/flags.js';
import { configSchema, isFixed } from '../config/schema.js';
import { listKeys } from '../config/shape.js';
import { webConfigSchema } from '../web/schema.js';
import { code, renderTable } from './table.js';
const showDefault = (fallback) => fallback === undefined ? '' : code(JSON.stringify(fallback));
/** docs/configuration.md: every flag and every key of both files. */
export function describeConfiguration() {
    const keys = listKeys(configSchema);
    const flagRows = FLAGS.map((flag) => [
        code(`--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`),
        code(flag.key),
        isRepeatable(flag) ? 'yes' : '',
    ]);
    const keyRows = keys.map(({ key, description, fallback }) => [
        code(key),
        showDefault(fallback),
        isFixed(key) ? 'restart' : 'reload',
        description,
    ]);
    const webRows = listKeys(webConfigSchema).map(({ key, description, fallback }) => [
        code(key),
        showDefault(fallback),
        description,
    ]);
    return `# Configuration

<!-- Generated from exporter/src/config and exporter/src/web by "npm run generate --workspace plumbline". -->

[The exporter](exporter.md) tells how these are used.

## The file of \`--config.file\`

YAML. Every key may be left out. A change takes hold at a reload (\`SIGHUP\` or \`POST /-/reload\`) or at a restart.

${renderTable([['key', 'default', 'change by', 'meaning'], ...keyRows])}
## Flags

A flag wins over the key that it stands for; \`plumbline serve --help\` tells more.

${renderTable([['flag', 'key', 'repeatable'], ...flagRows])}
Beside them: \`--config.file PATH\`, \`--config.check\`, \`--web.config.file PATH\`, \`--version\`, \`--help\`.

## The file of \`--web.config.file\`

The shape of Prometheus' exporter-toolkit, as far as it is listed here, and bearer tokens.

${renderTable([['key', 'default', 'meaning'], ...webRows])}`;
}
//# sourceMappingURL=configuration.js.map