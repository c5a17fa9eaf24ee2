import { eventSchema, LONGEST_NAME } from '@plumbline/core';
const FIELDS = new Set([...Object.keys(eventSchema.shape), 'id', 'timestamp']);
const NONE = [];
/** Fields of an event that nobody reads, such as a misspelled `predicton`. */
export function listUnknownFields(event) {
    let unknown = NONE;
    for (const field in event)
        if (!FIELDS.has(field))
            unknown = [...unknown, field];
    return unknown;
}
/** The shape of `eventSchema` checked by hand, as this runs for every event: the event, or what is wrong with it. */
export function shapeEvent(event) {
    if (!isRecord(event))
        return `an event is a JSON object, got ${describeValue(event)}`;
    const { model, version, features, prediction, label } = event;
    if (!isName(model))
        return nameFault('model', model);
    if (!isName(version))
        return nameFault('version', version);
    if (!isRecord(features))
        return `"features" must be an object of values by name, got ${describeValue(features)}`;
    return { model, version, features, prediction, label };
}
export function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isName(value) {
    return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;
}
export function nameFault(key, value) {
    return `"${key}" must be a string of 1 to ${LONGEST_NAME} characters, got ${describeValue(value)}`;
}
const LONGEST_SHOWN = 40;
/** A value in words, for messages: its type and, cut short, itself. */
export function describeValue(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value === 'object')
        return 'an object';
    const text = JSON.stringify(value);
    return `${typeof value} ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}`;
}
//# sourceMappingURL=event.js.map