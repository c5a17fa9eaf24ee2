import { fileURLToPath } from 'node:url';
import { findStale } from '@plumbline/tools';
import { expect, it } from 'vitest';
import { GENERATED } from './generated-files.js';
it('the generated files of docs/ are committed as the sources make them', async () => {
    expect(await findStale(GENERATED, fileURLToPath(new URL('../../docs', import.meta.url)))).toEqual([]);
});
//# sourceMappingURL=generated-files.test.js.map