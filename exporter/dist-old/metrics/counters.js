import { METRICS } from '@plumbline/core';
import { joinParts } from './collector.js';
import { CounterBlock } from './counter-block.js';
import { labelFeature } from './labels.js';
import { renderLabels, renderValue } from './text.js';
/**
 * A counter family that shows running totals. Lines are rendered once per model, so that a scrape only writes numbers;
 * every series stands from the start with 0, so that `increase` sees its first value.
 */
export function counterCollector(family, listSeries) {
    return {
        family,
        prepare({ monitor, exported }) {
            const listLines = (slot) => listSeries(slot).map(({ labels, index }) => ({
                prefix: `${family.name}${renderLabels({ ...labelFeature(monitor, slot), ...labels })} `,
                index,
            }));
            const write = SUMS.has(family) ? writeSums : writeCounts;
            return write(monitor.totals, exported.map((slot) => () => listLines(slot)));
        },
    };
}
/** Families whose totals are not whole numbers. */
const SUMS = new Set([METRICS.featureDeviation, METRICS.featureSquaredDeviation]);
const LINES_PER_BLOCK = 1000;
function writeCounts(totals, slots) {
    const blocks = [];
    let laidOut = 0;
    const layOutNext = () => {
        const lines = [];
        while (laidOut < slots.length && lines.length < LINES_PER_BLOCK)
            lines.push(...slots[laidOut++]());
        if (lines.length === 0)
            return undefined;
        const block = new CounterBlock(totals, lines);
        blocks.push(block);
        return block;
    };
    return function* () {
        for (let i = 0;; i++) {
            const block = blocks[i] ?? layOutNext();
            if (!block)
                return;
            yield block.render();
        }
    };
}
function writeSums(totals, slots) {
    const prepared = [];
    function* writeSlots() {
        for (const [i, listLines] of slots.entries()) {
            const lines = (prepared[i] ??= listLines());
            let text = '';
            for (const { prefix, index } of lines)
                text += `${prefix}${renderValue(totals[index])}\n`;
            yield text;
        }
    }
    return () => joinParts(writeSlots());
}
//# sourceMappingURL=counters.js.map