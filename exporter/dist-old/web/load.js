import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { readYaml } from '../config/read-yaml.js';
import { webConfigSchema } from './schema.js';
/** No TLS, everybody may do everything. */
export const OPEN_WEB = {
    file: undefined,
    config: webConfigSchema.parse({}),
    tls: undefined,
    tokens: new Map(),
};
/** @throws Error naming file and line of each fault, or the file that cannot be read or used */
export async function loadWeb(file, environment = process.env) {
    if (file === undefined)
        return OPEN_WEB;
    const config = await readYaml(file, webConfigSchema);
    const tls = config.tls_server_config && (await readTls(config.tls_server_config, dirname(file)));
    const tokens = new Map(config.bearer_tokens.map((token, i) => [
        token.token_sha256 ?? hashToken(readEnvironment(file, i, token.token_env, environment)),
        { name: token.name, scopes: token.scopes },
    ]));
    return { file, config, tls, tokens };
}
export const hashToken = (token) => createHash('sha256').update(token).digest('hex');
function readEnvironment(file, index, name, environment) {
    const value = environment[name];
    if (value === undefined || value === '')
        throw new Error(`${file}: bearer_tokens.${index}: the environment variable ${name} is not set`);
    return value;
}
async function readTls(config, folder) {
    const read = async (file) => {
        const path = resolve(folder, file);
        return readFile(path).catch((error) => {
            throw new Error(`cannot read ${path}: ${error.message}`, { cause: error });
        });
    };
    const options = {
        cert: await read(config.cert_file),
        key: await read(config.key_file),
        minVersion: config.min_version === 'TLS13' ? 'TLSv1.3' : 'TLSv1.2',
        ...(config.client_ca_file !== undefined && {
            ca: await read(config.client_ca_file),
            requestCert: true,
            rejectUnauthorized: true,
        }),
    };
    try {
        createSecureContext(options);
    }
    catch (error) {
        const files = [config.cert_file, config.key_file, config.client_ca_file].filter(Boolean).join(', ');
        throw new Error(`TLS cannot be set up with ${files}: ${error.message}`, { cause: error });
    }
    return options;
}
//# sourceMappingURL=load.js.map