/** Most bytes that are parsed in one go, as nothing else runs meanwhile. */
export const MOST_PARSED_AT_ONCE = 1024 * 1024;
/** Texts up to so many bytes are parsed in some 10 ms, whatever they hold. */
const CHEAP_BYTES = 128 * 1024;
/** Most marks of a text that is parsed in one go: up to 40 ms. */
const MOST_COST = 220_000;
/** Marks of a JSON text by what they cost: a value, an array or object, a key. Those within strings count too. */
const COST = new Uint8Array(256);
COST[0x2c] = 1; // ,
COST[0x5b] = 2; // [
COST[0x7b] = 2; // {
COST[0x3a] = 5; // :
/**
 * Whether parsing a text would hold up everybody else. In bytes alone, JSON that is made for it costs ten times as much
 * as what models send.
 */
export function isTooDear(bytes) {
    if (bytes.length <= CHEAP_BYTES)
        return false;
    if (bytes.length > MOST_PARSED_AT_ONCE)
        return true;
    let cost = 0;
    for (let i = 0; i < bytes.length; i++)
        cost += COST[bytes[i]];
    return cost > MOST_COST;
}
//# sourceMappingURL=parse-cost.js.map