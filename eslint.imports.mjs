import { builtinModules } from 'node:module';

// Who may import whom (DESIGN.md, "One typed contract"). Each message says why and where to go instead.

const ours = '(@plumbline/|plumbline$|plumbline/)';
const relativeInto = (folders) => `^(\\.\\./)+(${folders})(/|$)`;

const noSideDoors = {
  regex: relativeInto('core|exporter|alerts|provisioning|datasource-plugin|panel-plugin|test|tools'),
  message:
    'A relative path into another workspace goes round its public face. Import the package by name (@plumbline/core), or move what you need into core/.',
};
const onlyCore = {
  regex: `^(?!@plumbline/core$)${ours}`,
  message:
    'This workspace may import @plumbline/core and nothing else of ours, so that parts can be built and shipped apart. What two parts share belongs in core/.',
};
const onlyCoreOrRecipes = {
  regex: `^(?!@plumbline/core(/recipes)?$)${ours}`,
  message:
    'The exporter may import @plumbline/core, @plumbline/core/recipes and nothing else of ours, so that parts can be built and shipped apart. What two parts share belongs in core/.',
};
const onlyTheRulesCommand = {
  regex: `^(?!@plumbline/alerts/cli$)${ours}`,
  message:
    'exporter/src/cli/rules.ts is the one door of the CLI to the rules: it may import @plumbline/alerts/cli and nothing else of ours.',
};
const onlyCoreOrTools = {
  regex: `^(?!@plumbline/(core|tools)$)${ours}`,
  message:
    'What makes committed files may import @plumbline/core, @plumbline/tools and nothing else of ours; nothing that is shipped loads it.',
};
const nothingOfOurs = {
  regex: `^${ours}`,
  message:
    'core/ is the contract everybody imports: it imports nothing of ours. Move the code into core/, or its caller out of it.',
};
const notTheExporter = {
  regex: '^plumbline($|/)',
  message:
    "Nobody imports the exporter's inside: start it as a process (`plumbline serve`) and talk HTTP, as users do. Shared types live in @plumbline/core.",
};
const noNode = {
  regex: `^node:|^(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$)`,
  message:
    'core/ and the plugins run in browsers too: no Node modules here. Do the I/O in the exporter and pass the data in.',
};

const TOOLS_ALONE =
  'tools/ helps every workspace to make its committed files: it imports nothing of ours. Pass in what it works on.';

const restrict = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    // The rule above does not see import().
    'no-restricted-syntax': [
      'error',
      ...patterns.map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
        message,
      })),
    ],
  },
});

export const importRules = [
  restrict(['core/src/**'], noSideDoors, nothingOfOurs, noNode),
  restrict(['exporter/src/**'], noSideDoors, onlyCoreOrRecipes),
  restrict(['exporter/src/cli/rules.ts'], noSideDoors, onlyTheRulesCommand),
  restrict(['alerts/{src,tests}/**', 'provisioning/src/**'], noSideDoors, onlyCore),
  restrict(
    ['{alerts,exporter,provisioning}/src/generate*.ts', 'alerts/tests/generated.test.ts'],
    noSideDoors,
    onlyCoreOrTools,
  ),
  restrict(['tools/src/**'], noSideDoors, { ...nothingOfOurs, message: TOOLS_ALONE }),
  restrict(['datasource-plugin/src/**', 'panel-plugin/src/**'], noSideDoors, onlyCore, noNode),
  restrict(['test/**'], noSideDoors, notTheExporter),
];
