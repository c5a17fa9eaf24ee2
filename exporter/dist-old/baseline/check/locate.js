import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
/** Reads a JSON text as a tree with positions. A text nested too deep for that has no positions. */
export function mapJson(text) {
    const errors = [];
    const root = parseDeep(text, errors);
    const lineStarts = findLineStarts(text);
    const positionOf = (offset) => {
        const line = lineStarts.findLastIndex((start) => start <= offset);
        return { line: line + 1, column: offset - lineStarts[line] + 1 };
    };
    const [first] = errors;
    return {
        ...(first && { error: { message: describeError(first, text), position: positionOf(first.offset) } }),
        locate(path) {
            for (let depth = path.length; root && depth >= 0; depth--) {
                const node = findNodeAtLocation(root, path.slice(0, depth));
                if (node)
                    return positionOf(node.offset);
            }
            return undefined;
        },
        findDoubleKeys: () => root
            ? listDoubleKeys(root).map(({ node, ...rest }) => ({ ...rest, position: positionOf(node.offset) }))
            : [],
    };
}
function parseDeep(text, errors) {
    try {
        return parseTree(text, errors, { disallowComments: true });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function findLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** `PropertyNameExpected` becomes `property name expected, found "}"`. */
function describeError({ error, offset, length }, text) {
    const words = printParseErrorCode(error).replace(/(?!^)[A-Z]/g, ' $&');
    const found = offset >= text.length ? 'the end of the file' : JSON.stringify(text.substr(offset, length || 1));
    return `${words.toLowerCase()}, found ${found}`;
}
function listDoubleKeys(root) {
    const doubles = [];
    const open = [{ node: root, path: [] }];
    for (let next = open.pop(); next; next = open.pop()) {
        const { node, path } = next;
        const keys = new Set();
        node.children?.forEach((child, i) => {
            if (node.type === 'array')
                return open.push({ node: child, path: [...path, i] });
            const [name, value] = child.children;
            const key = name.value;
            if (keys.has(key))
                doubles.push({ path, key, node: name });
            keys.add(key);
            return value?.children && open.push({ node: value, path: [...path, key] });
        });
    }
    return doubles.reverse();
}
//# sourceMappingURL=locate.js.map