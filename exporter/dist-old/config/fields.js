import { LONGEST_NAME } from '@plumbline/core';
import { z } from 'zod';
/** A whole number within bounds. */
export const wholeNumber = (least, most) => {
    const error = `must be a whole number from ${least} to ${most}`;
    return z.int(error).min(least, error).max(most, error);
};
/** A name of a model, a column, a value. @param what what it names, for messages */
export const nameOf = (what) => z
    .string({
    error: ({ input }) => `${what} ${input === undefined ? 'is missing' : 'must be a text: put it in quotes'}`,
})
    .min(1, `${what} must not be empty`)
    .max(LONGEST_NAME, `${what} must not be longer than ${LONGEST_NAME} characters`);
//# sourceMappingURL=fields.js.map