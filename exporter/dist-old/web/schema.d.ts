import { z } from 'zod';
/** What the bearer of a token may do; `admin` may do everything. */
export declare const SCOPES: readonly ["read", "ingest", "admin"];
export type Scope = (typeof SCOPES)[number];
/** The web configuration: the shape of Prometheus' exporter-toolkit, and bearer tokens. */
export declare const webConfigSchema: z.ZodObject<{
    tls_server_config: z.ZodOptional<z.ZodObject<{
        cert_file: z.ZodString;
        key_file: z.ZodString;
        client_auth_type: z.ZodDefault<z.ZodEnum<{
            NoClientCert: "NoClientCert";
            RequireAndVerifyClientCert: "RequireAndVerifyClientCert";
        }>>;
        client_ca_file: z.ZodOptional<z.ZodString>;
        min_version: z.ZodDefault<z.ZodEnum<{
            TLS12: "TLS12";
            TLS13: "TLS13";
        }>>;
    }, z.core.$strict>>;
    basic_auth_users: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    bearer_tokens: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        token_sha256: z.ZodOptional<z.ZodString>;
        token_env: z.ZodOptional<z.ZodString>;
        scopes: z.ZodArray<z.ZodEnum<{
            ingest: "ingest";
            read: "read";
            admin: "admin";
        }>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type WebConfig = z.output<typeof webConfigSchema>;
//# sourceMappingURL=schema.d.ts.map