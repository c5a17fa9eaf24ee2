import { z } from 'zod';
import { choice } from '../config/schema.js';
/** What the bearer of a token may do; `admin` may do everything. */
export const SCOPES = ['read', 'ingest', 'admin'];
const MOST_COST = 14;
const bcryptHash = z
    .string()
    .regex(/^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/, {
    error: 'is no bcrypt hash: make one with "htpasswd -nBC 10 NAME"',
})
    .refine((hash) => Number(hash.slice(4, 6)) <= MOST_COST, {
    error: `costs too much to check: make the hash with a cost of at most ${MOST_COST}`,
})
    .meta({ secret: true });
const tls = z.strictObject({
    cert_file: z.string().min(1).describe('Certificate (chain) in PEM, relative to this file.'),
    key_file: z.string().min(1).describe('Its private key in PEM.'),
    client_auth_type: choice(['NoClientCert', 'RequireAndVerifyClientCert'])
        .default('NoClientCert')
        .describe('Whether clients must show a certificate.'),
    client_ca_file: z.string().min(1).optional().describe('Authorities of the clients, in PEM.'),
    min_version: choice(['TLS12', 'TLS13']).default('TLS12').describe('Oldest version of TLS that is taken.'),
});
const token = z
    .strictObject({
    name: z.string().min(1).describe('Stands in the log when the token lacks a scope.'),
    token_sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex: make one with "printf %s TOKEN | sha256sum"')
        .optional()
        .meta({ secret: true, description: 'SHA-256 of the token, in hex.' }),
    token_env: z.string().min(1).optional().describe('Environment variable that holds the token itself.'),
    scopes: z
        .array(choice(SCOPES))
        .min(1, 'must name at least one')
        .describe('What it may do: `read`, `ingest`, `admin` (everything).'),
})
    .refine(({ token_sha256, token_env }) => (token_sha256 === undefined) !== (token_env === undefined), {
    error: 'a token needs either "token_sha256" or "token_env"',
});
/** The web configuration: the shape of Prometheus' exporter-toolkit, and bearer tokens. */
export const webConfigSchema = z.strictObject({
    tls_server_config: tls
        .refine((value) => (value.client_auth_type === 'NoClientCert') === (value.client_ca_file === undefined), {
        error: '"client_ca_file" and client_auth_type RequireAndVerifyClientCert go together',
    })
        .optional(),
    basic_auth_users: z
        .record(z.string().regex(/^[^:]+$/, 'a user name has no colon'), bcryptHash)
        .default({})
        .describe('Users and the bcrypt hashes of their passwords; they may do everything.'),
    bearer_tokens: z.array(token).default([]).describe('Tokens and what each may do.'),
});
//# sourceMappingURL=schema.js.map