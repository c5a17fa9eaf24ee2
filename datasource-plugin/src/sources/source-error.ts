/** A source could not give what was asked; the message is for the reader of a dashboard and says what to do. */
export class SourceError extends Error {}
