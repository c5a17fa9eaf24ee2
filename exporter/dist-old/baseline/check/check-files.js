import { findDoubles, listBaselineFiles } from '../../config/baselines.js';
import { describeSource, readText, STDIN } from '../read-baseline.js';
import { checkText } from './check-text.js';
/**
 * Checks baseline files, alone and against one another.
 *
 * @param paths files, folders of which every `*.json` is taken, or `-`
 */
export async function checkFiles(paths) {
    const checked = [];
    for (const path of paths) {
        try {
            const files = path === STDIN ? [path] : await listBaselineFiles(path);
            for (const file of files)
                checked.push(await checkFile(file));
        }
        catch (error) {
            checked.push(refuse(path, error));
        }
    }
    return addDoubles(checked);
}
async function checkFile(path) {
    try {
        return { file: describeSource(path), ...checkText(await readText(path), path) };
    }
    catch (error) {
        return refuse(path, error);
    }
}
const asFault = (message) => ({ severity: 'fault', path: [], message });
function refuse(path, error) {
    return { file: describeSource(path), findings: [asFault(error.message)], more: 0 };
}
function addDoubles(checked) {
    const sound = checked.filter((each) => !!each.baseline);
    const doubles = findDoubles(sound);
    return checked.map((each) => {
        // The same file may be named twice: its first standing is no double.
        const double = doubles.find(({ index }) => sound[index] === each);
        return double ? { ...each, findings: [...each.findings, asFault(double.message)] } : each;
    });
}
//# sourceMappingURL=check-files.js.map