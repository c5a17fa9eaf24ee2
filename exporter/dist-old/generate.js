import { fileURLToPath } from 'node:url';
import { generate } from '@plumbline/tools';
import { GENERATED } from './generated-files.js';
await generate(GENERATED, fileURLToPath(new URL('../../docs', import.meta.url)));
//# sourceMappingURL=generate.js.map