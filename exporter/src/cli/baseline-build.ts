import { parseArgs } from 'node:util';
import { layoutOf, countBins, MOST_BINS, type Baseline } from '@plumbline/core';
import { buildBaseline } from '../baseline/build-baseline.js';
import { MOST_INTEGER_CATEGORIES } from '../baseline/infer-kind.js';
import { formatBaseline, writeBaseline } from '../baseline/write-baseline.js';
import { parseWhole, requireData, requireOptions, splitNames } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { formatTable } from './table.js';

/** Bins left for categories beside `rest` and `other`. */
const MOST_CATEGORIES = MOST_BINS - 2;

const HELP = `Usage: plumbline baseline build DATA ... --model NAME --version V [OPTION ...]

Reads training data and writes the distribution of each column as a baseline.
DATA is a Parquet, CSV or NDJSON file or a glob; the ending tells the format
(.parquet, .csv, .tsv, .ndjson, .jsonl; text also with .gz behind it).

  --model NAME        model the baseline belongs to
  --version V         version of the model
  --out FILE          file to write (default: standard output)

  --prediction COL    column with an output of the model; repeatable
  --label COL         column with the truth; repeatable
  --include A,B,...   feature columns (default: all other columns)
  --exclude A,B,...   columns to leave out
  --where SQL         use only the rows for which this holds, such as
                      "month(date) = 1"

  --bins N            bins of a numeric column, 2 to ${MOST_BINS} (default: 10)
  --categories N      most categories with a bin of their own, 1 to ${MOST_CATEGORIES}
                      (default: 20)
  --categorical COL   take the column as categories; repeatable
  --numeric COL       take the column as a number; repeatable

Fractions are numeric; strings and booleans are categories; integers are
categories if they have at most ${MOST_INTEGER_CATEGORIES} values. Dates, times and nested columns are
left out with a warning: derive columns from what matters in them.`;

export const command: Command = {
  summary: 'build a baseline file from training data',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        version: { type: 'string' },
        out: { type: 'string' },
        prediction: { type: 'string', multiple: true, default: [] },
        label: { type: 'string', multiple: true, default: [] },
        include: { type: 'string' },
        exclude: { type: 'string' },
        where: { type: 'string' },
        bins: { type: 'string', default: '10' },
        categories: { type: 'string', default: '20' },
        categorical: { type: 'string', multiple: true, default: [] },
        numeric: { type: 'string', multiple: true, default: [] },
      },
    });
    const both = values.categorical.find((name) => values.numeric.includes(name));
    if (both !== undefined) throw new UsageError(`"${both}" is --categorical and --numeric`);
    const baseline = await buildBaseline(
      {
        ...requireOptions(values, ['model', 'version']),
        data: requireData(positionals),
        where: values.where,
        predictions: values.prediction,
        labels: values.label,
        include: splitNames('--include', values.include),
        exclude: splitNames('--exclude', values.exclude) ?? [],
        categorical: values.categorical,
        numeric: values.numeric,
        bins: parseWhole('--bins', values.bins, 2, MOST_BINS),
        categories: parseWhole('--categories', values.categories, 1, MOST_CATEGORIES),
      },
      (line) => console.error(`warning: ${line}`),
    );
    if (values.out === undefined) process.stdout.write(formatBaseline(baseline));
    else await writeBaseline(baseline, values.out);
    console.error(describe(baseline, values.out));
    return 0;
  },
};

function describe({ model, version, data, features }: Baseline, out = 'standard output'): string {
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
