import { UsageError } from './cli/command.js';
import { VERSION } from './version.js';
const COMMANDS = {
    serve: async () => (await import('./cli/serve.js')).command,
    'baseline build': async () => (await import('./cli/baseline-build.js')).command,
    'baseline show': async () => (await import('./cli/baseline-show.js')).command,
    'baseline diff': async () => (await import('./cli/baseline-diff.js')).command,
    'baseline check': async () => (await import('./cli/baseline-check.js')).command,
    rules: async () => (await import('./cli/rules.js')).command,
    replay: async () => (await import('./cli/replay.js')).command,
    stats: async () => (await import('./cli/stats.js')).command,
};
/** Runs the CLI: finds the command by its first words and gives it the rest. */
export async function main(words) {
    if (words[0] === '--version') {
        console.log(`plumbline ${VERSION}`);
        return 0;
    }
    const name = Object.keys(COMMANDS).find((command) => command.split(' ').every((word, i) => words[i] === word));
    if (name === undefined)
        return listInstead(words);
    const command = await COMMANDS[name]();
    const args = words.slice(name.split(' ').length);
    if (args.includes('--help') || args.includes('-h')) {
        console.log(command.help);
        return 0;
    }
    try {
        return await command.run(args);
    }
    catch (error) {
        console.error(`plumbline ${name}: ${error.message}`);
        if (error instanceof UsageError || isParseArgsError(error)) {
            console.error(`Try "plumbline ${name} --help".`);
            return 2;
        }
        return 1;
    }
}
/** For words that name no command: lists the commands of the group that they name, such as `baseline`, or all. */
async function listInstead(words) {
    const isHelp = (word) => word === undefined || ['--help', '-h'].includes(word);
    const group = Object.keys(COMMANDS).filter((name) => name.startsWith(`${words[0]} `));
    const asked = isHelp(words[0]) || (group.length > 0 && isHelp(words[1]));
    if (!asked)
        console.error(`plumbline: there is no command "${words.join(' ')}"\n`);
    (asked ? console.log : console.error)(await listCommands(group.length > 0 ? group : Object.keys(COMMANDS)));
    return asked ? 0 : 2;
}
function isParseArgsError(error) {
    return String(error.code).startsWith('ERR_PARSE_ARGS');
}
async function listCommands(names) {
    const width = Math.max(...names.map((name) => name.length));
    const lines = await Promise.all(names.map(async (name) => `  ${name.padEnd(width)}  ${(await COMMANDS[name]()).summary}`));
    return [
        'Usage: plumbline COMMAND [OPTION ...]',
        '',
        ...lines,
        '',
        'plumbline COMMAND --help tells more.',
    ].join('\n');
}
for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
        // Whoever read has enough, as `head` has; the command still ends with its own exit code.
        if (error.code !== 'EPIPE')
            throw error;
    });
}
process.exitCode = await main(process.argv.slice(2));
//# sourceMappingURL=main.js.map