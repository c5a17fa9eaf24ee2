import { parseBody } from './decode.js';
import { MOST_PARSED_AT_ONCE } from './parse-cost.js';
/** One JSON object, or an array of them. */
export const jsonDecoder = {
    format: 'json',
    mostBytes: MOST_PARSED_AT_ONCE,
    *decode(body) {
        const parsed = parseBody(body);
        for (const event of Array.isArray(parsed) ? parsed : [parsed])
            yield { event };
    },
};
//# sourceMappingURL=json.js.map