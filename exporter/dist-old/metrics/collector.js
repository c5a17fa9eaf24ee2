/** Characters of a part: about a thousand series, far below a millisecond. */
const PART_LENGTH = 128 * 1024;
/** Joins texts into parts that are long enough to be worth a turn of the event loop. */
export function* joinParts(texts) {
    let part = '';
    for (const text of texts) {
        part += text;
        if (part.length >= PART_LENGTH) {
            yield part;
            part = '';
        }
    }
    if (part !== '')
        yield part;
}
/** Renders parts that never change once, as somebody asks for them, and hands them out again as bytes. */
export function keepParts(parts) {
    const kept = [];
    const renderNext = () => {
        const { done, value } = parts.next();
        if (done)
            return undefined;
        const bytes = Buffer.from(value);
        kept.push(bytes);
        return bytes;
    };
    return function* () {
        for (let i = 0;; i++) {
            const part = kept[i] ?? renderNext();
            if (!part)
                return;
            yield part;
        }
    };
}
//# sourceMappingURL=collector.js.map