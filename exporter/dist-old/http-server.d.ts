import { type RequestListener, type Server } from 'node:http';
import type { TlsOptions } from 'node:tls';
/** @param tls certificate and key for HTTPS */
export declare function createAppServer(listener: RequestListener, tls?: TlsOptions): Server;
//# sourceMappingURL=http-server.d.ts.map