/** Writes an object as one logfmt line, `level=info msg="listening" url=http://…`, without a line end. */
export function formatLogfmt(fields, prefix = '') {
    return Object.entries(fields)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => formatField(prefix + key.replace(/[^\w.-]/g, '_'), value))
        .join(' ');
}
function formatField(key, value) {
    if (isPlainObject(value))
        return formatLogfmt(value, `${key}.`);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // JSON's escapes keep quotes and line ends of foreign texts from starting a field or a line of their own.
    return `${key}=${/^[^\s"=\p{C}]+$/u.test(text) ? text : JSON.stringify(text)}`;
}
const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
//# sourceMappingURL=logfmt.js.map