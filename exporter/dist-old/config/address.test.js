import { expect, it } from 'vitest';
import { parseAddress } from './address.js';
it.each([
    [':9965', undefined, 9965],
    ['127.0.0.1:0', '127.0.0.1', 0],
    ['localhost:80', 'localhost', 80],
    ['[::1]:9965', '::1', 9965],
])('%s', (text, host, port) => {
    expect(parseAddress(text)).toEqual({ host, port });
});
it.each(['', '9965', 'host', 'host:', ':99999', '::1:80', 'http://x:80'])('refuses "%s"', (text) => {
    expect(() => parseAddress(text)).toThrow(`"${text}" is no listen address: write it like :9965`);
});
//# sourceMappingURL=address.test.js.map