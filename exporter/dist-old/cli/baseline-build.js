import { parseArgs } from 'node:util';
import { layoutOf, countBins, MOST_BINS } from '@plumbline/core';
import { buildBaseline } from '../baseline/build-baseline.js';
import { readImportances } from '../baseline/importances.js';
import { MOST_INTEGER_CATEGORIES } from '../baseline/infer-kind.js';
import { BINNING_CHOICES, MOST_CATEGORIES, readOverrides } from '../baseline/overrides.js';
import { showBuildProgress } from '../baseline/progress.js';
import { readBaseline } from '../baseline/read-baseline.js';
import { formatBaseline, writeBaseline } from '../baseline/write-baseline.js';
import { FORMAT_NAMES } from '../data/formats.js';
import { LEAST_MEMORY_MB } from '../data/limit-memory.js';
import { parseChoice, parseMemory, parseSample, parseWhole, requireData, requireOptions, splitNames, } from './arguments.js';
import { UsageError } from './command.js';
import { formatTable } from './table.js';
const HELP = `Usage: plumbline baseline build DATA ... --model NAME --version V [OPTION ...]

Reads training data and writes the distribution of each column as a baseline.
DATA is a Parquet, CSV or NDJSON file or a glob; the ending tells the format
(.parquet, .csv, .tsv, .ndjson, .jsonl; text also with .gz behind it).
"-" is standard input, of which --format says the format.

  --model NAME        model the baseline belongs to
  --version V         version of the model
  --out FILE          file to write (default: standard output)

Data
  --format FORMAT     ${FORMAT_NAMES.join(', ')}: instead of the ending
  --where SQL         use only the rows for which this holds, such as
                      "month(date) = 1"
  --sample N | P%     use only N random rows, or P percent of them; the same
                      rows each time
  --memory SIZE       memory for the data, such as 2GB; what does not fit goes to
                      temporary files (default: ${LEAST_MEMORY_MB}MB, more for text with thousands
                      of columns)

Columns
  --prediction COL    column with an output of the model; repeatable
  --label COL         column with the truth; repeatable
  --include A,B,...   feature columns (default: all other columns)
  --exclude A,B,...   columns to leave out
  --importances FILE  importances by column, JSON or YAML such as
                      {"distance": 0.4, "hour": 0.1}; drift ranks by them

Bins
  --like FILE         take kinds and edges over from this baseline, so that
                      "baseline diff" compares both bin by bin
  --bins N            bins of a numeric column, 2 to ${MOST_BINS} (default: 10)
  --binning WAY       quantile: bins of equal shares (default); uniform: bins of
                      equal width
  --categories N      most categories with a bin of their own, 1 to ${MOST_CATEGORIES}
                      (default: 20)
  --categorical COL   take the column as categories; repeatable
  --numeric COL       take the column as a number; repeatable
  --hash A,B,...      store hashes of the categories of these columns; live values
                      are hashed the same way. This hides them only from those
                      who cannot guess: all names, postcodes or diagnoses can be
                      tried, even with a salt, which stands in the baseline
  --salt TEXT         goes before a category when it is hashed
  --overrides FILE    YAML with options of single columns, before those above:
                        columns:
                          age: { edges: [18, 30, 45, 65] }
                          score: { role: prediction, binning: uniform, bins: 20 }
                          city: { kind: categorical, categories: 40, hash: true }
                          hour: { kind: numeric, importance: 0.2 }

Fractions are numeric; strings and booleans are categories; integers are
categories if they have at most ${MOST_INTEGER_CATEGORIES} values. Dates, times and nested columns are
left out with a warning: derive columns from what matters in them. Rare categories
(below 0.5 %) share a bin and are listed by hashes only.`;
export const command = {
    summary: 'build a baseline file from training data',
    help: HELP,
    async run(args) {
        const { out, ...options } = await readOptions(args);
        // Told at the end: in between they would tear the progress bar apart.
        const warnings = [];
        const baseline = await buildBaseline(options, (line) => warnings.push(line), showBuildProgress(process.stderr)).finally(() => warnings.forEach((line) => console.error(`warning: ${line}`)));
        if (out === undefined)
            process.stdout.write(formatBaseline(baseline));
        else
            await writeBaseline(baseline, out);
        console.error(describe(baseline, out));
        return 0;
    },
};
async function readOptions(args) {
    const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
            model: { type: 'string' },
            version: { type: 'string' },
            out: { type: 'string' },
            format: { type: 'string' },
            where: { type: 'string' },
            sample: { type: 'string' },
            memory: { type: 'string' },
            prediction: { type: 'string', multiple: true, default: [] },
            label: { type: 'string', multiple: true, default: [] },
            include: { type: 'string' },
            exclude: { type: 'string' },
            importances: { type: 'string' },
            like: { type: 'string' },
            bins: { type: 'string', default: '10' },
            binning: { type: 'string', default: 'quantile' },
            categories: { type: 'string', default: '20' },
            categorical: { type: 'string', multiple: true, default: [] },
            numeric: { type: 'string', multiple: true, default: [] },
            hash: { type: 'string', multiple: true, default: [] },
            salt: { type: 'string' },
            overrides: { type: 'string' },
        },
    });
    const { format, sample, memory, overrides, importances, like } = values;
    const hash = values.hash.flatMap((names) => splitNames('--hash', names));
    refuseTwoKinds(values.numeric, values.categorical, '--categorical');
    refuseTwoKinds(values.numeric, hash, '--hash');
    return {
        ...requireOptions(values, ['model', 'version']),
        data: requireData(positionals),
        out: values.out,
        format: format === undefined ? undefined : parseChoice('--format', format, FORMAT_NAMES),
        where: values.where,
        sample: sample === undefined ? undefined : parseSample('--sample', sample),
        memory: memory === undefined ? undefined : parseMemory('--memory', memory),
        predictions: values.prediction,
        labels: values.label,
        include: splitNames('--include', values.include),
        exclude: splitNames('--exclude', values.exclude) ?? [],
        like: like === undefined ? undefined : await readBaseline(like),
        bins: parseWhole('--bins', values.bins, 2, MOST_BINS),
        binning: parseChoice('--binning', values.binning, BINNING_CHOICES),
        categories: parseWhole('--categories', values.categories, 1, MOST_CATEGORIES),
        categorical: values.categorical,
        numeric: values.numeric,
        hash,
        salt: values.salt,
        overrides: overrides === undefined ? new Map() : await readOverrides(overrides),
        importances: importances === undefined ? new Map() : await readImportances(importances),
    };
}
function refuseTwoKinds(numeric, names, option) {
    const both = names.find((name) => numeric.includes(name));
    if (both !== undefined)
        throw new UsageError(`"${both}" is ${option} and --numeric`);
}
function describe({ model, version, data, features }, out = 'standard output') {
    const table = formatTable([
        ['column', 'role', 'kind', 'bins', 'observations', 'nulls', 'non-finite'],
        ...features.map((feature) => [
            feature.name,
            feature.role,
            feature.kind,
            countBins(layoutOf(feature)),
            feature.observations,
            feature.states.null,
            feature.states.non_finite,
        ]),
    ]);
    const rows = data.rows.toLocaleString('en-US');
    return `${table}\n\nBaseline of ${model} version ${version} from ${rows} rows written to ${out}`;
}
//# sourceMappingURL=baseline-build.js.map