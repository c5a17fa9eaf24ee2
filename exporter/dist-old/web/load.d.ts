import { type TlsOptions } from 'node:tls';
import { type Scope, type WebConfig } from './schema.js';
/** Who may use the server, and how it is reached. */
export interface WebSettings {
    readonly file: string | undefined;
    readonly config: WebConfig;
    /** Undefined: plain HTTP. */
    readonly tls: TlsOptions | undefined;
    /** Tokens by the hex of their SHA-256. */
    readonly tokens: ReadonlyMap<string, {
        readonly name: string;
        readonly scopes: readonly Scope[];
    }>;
}
/** No TLS, everybody may do everything. */
export declare const OPEN_WEB: WebSettings;
/** @throws Error naming file and line of each fault, or the file that cannot be read or used */
export declare function loadWeb(file: string | undefined, environment?: NodeJS.ProcessEnv): Promise<WebSettings>;
export declare const hashToken: (token: string) => string;
//# sourceMappingURL=load.d.ts.map