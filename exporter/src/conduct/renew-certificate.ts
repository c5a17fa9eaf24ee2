import { Server as TlsServer } from 'node:tls';
import type { WebSettings } from '../web/load.js';

/** Gives a running server that speaks TLS the certificate of other settings. */
export function renewCertificate(server: unknown, { tls }: WebSettings): void {
  if (tls && server instanceof TlsServer) server.setSecureContext(tls);
}
