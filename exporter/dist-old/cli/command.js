/** The caller's words are off; printed with a pointer to the help, exit code 2. */
export class UsageError extends Error {
    name = 'UsageError';
}
//# sourceMappingURL=command.js.map