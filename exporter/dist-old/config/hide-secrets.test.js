import { expect, it } from 'vitest';
import { z } from 'zod';
import { hideSecrets } from './hide-secrets.js';
it('hides what is marked, wherever it stands', () => {
    const secret = z.string().meta({ secret: true });
    const schema = z.strictObject({
        plain: z.string().optional(),
        list: z.array(z.strictObject({ name: z.string(), token: secret.optional() })).default([]),
        users: z.record(z.string(), secret).prefault({}),
        direct: secret.optional(),
        optional: z.string().optional().meta({ secret: true }),
    });
    const value = {
        plain: 'p',
        list: [{ name: 'a', token: 't' }, { name: 'b' }],
        users: { u: 'hash' },
        direct: 'd',
        optional: 'o',
    };
    expect(hideSecrets(schema, value)).toEqual({
        plain: 'p',
        list: [{ name: 'a', token: '<secret>' }, { name: 'b' }],
        users: { u: '<secret>' },
        direct: '<secret>',
        optional: '<secret>',
    });
    expect(hideSecrets(schema, {})).toEqual({});
});
//# sourceMappingURL=hide-secrets.test.js.map