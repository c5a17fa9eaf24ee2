import { findColumns } from '../data/columns.js';
/**
 * Finds out what to send of each row.
 *
 * @throws Error for a column that the data has not, or a time column that is neither DATE nor TIMESTAMP
 */
export function chooseColumns(columns, options) {
    const find = (name, option) => name === undefined ? undefined : findColumns(columns, [name], option)[0];
    const predictions = findColumns(columns, options.predictions, '--prediction');
    const label = find(options.label, '--label');
    const time = find(options.time, '--time');
    if (time && !/^(DATE$|TIMESTAMP)/.test(time.type)) {
        throw new Error(`--time: column "${time.name}" is ${time.type}; it must be a DATE or a TIMESTAMP`);
    }
    const used = [...predictions, label, time];
    const features = options.features
        ? findColumns(columns, options.features, '--features')
        : columns.filter((column) => !used.includes(column));
    return { features, predictions, label, time };
}
//# sourceMappingURL=choose-columns.js.map