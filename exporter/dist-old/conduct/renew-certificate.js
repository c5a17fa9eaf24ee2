import { Server as TlsServer } from 'node:tls';
/** Gives a running server that speaks TLS the certificate of other settings. */
export function renewCertificate(server, { tls }) {
    if (tls && server instanceof TlsServer)
        server.setSecureContext(tls);
}
//# sourceMappingURL=renew-certificate.js.map