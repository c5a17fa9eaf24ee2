import { type CheckedText } from './check-text.js';
export interface CheckedFile extends CheckedText {
    /** The path as it was given or found; words for standard input. */
    readonly file: string;
}
/**
 * Checks baseline files, alone and against one another.
 *
 * @param paths files, folders of which every `*.json` is taken, or `-`
 */
export declare function checkFiles(paths: readonly string[]): Promise<CheckedFile[]>;
//# sourceMappingURL=check-files.d.ts.map