import type { WebSettings } from '../web/load.js';
/** Gives a running server that speaks TLS the certificate of other settings. */
export declare function renewCertificate(server: unknown, { tls }: WebSettings): void;
//# sourceMappingURL=renew-certificate.d.ts.map