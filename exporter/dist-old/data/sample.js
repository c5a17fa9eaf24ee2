/**
 * Copies a random part of a relation into a table. The same rows every time: the seed is fixed, and one thread draws,
 * as several share the rows out differently each time.
 *
 * @param columns SQL of the columns to copy
 */
export async function drawSample(connection, from, to, columns, sample) {
    const method = 'rows' in sample ? `reservoir(${sample.rows} ROWS)` : `bernoulli(${sample.percent}%)`;
    await connection.run('SET threads = 1');
    try {
        await connection.run(`CREATE TEMP TABLE ${to} AS SELECT ${columns.join(', ')} FROM ${from} USING SAMPLE ${method} REPEATABLE (1)`);
    }
    finally {
        await connection.run('RESET threads');
    }
}
/** A sample in words: `10%`, `5000 rows`. */
export function describeSample(sample) {
    return 'rows' in sample ? `${sample.rows} rows` : `${sample.percent}%`;
}
//# sourceMappingURL=sample.js.map