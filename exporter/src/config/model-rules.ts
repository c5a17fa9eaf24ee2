import { eventSchema } from '@plumbline/core';
import { z } from 'zod';
import { OTHER_SEGMENT } from '../monitor/segments.js';
import { nameOf, wholeNumber } from './fields.js';

/** Segments of one model at most: each costs as many series as the model itself. */
const MOST_SEGMENTS = 50;

/** Fields of an event that say something else. */
const EVENT_FIELDS: ReadonlySet<string> = new Set([...Object.keys(eventSchema.shape), 'id', 'timestamp']);
const NO_COLUMN = `must be a feature or a field of your own, none of ${[...EVENT_FIELDS].join(', ')}`;

const segmentValue = z
  .union([nameOf('a value'), z.number(), z.boolean()], {
    error: ({ input }) => (input === '' ? 'must not be empty' : 'must be a text, a number, true or false'),
  })
  .transform(String);

const segment = z
  .strictObject({
    model: nameOf('a model').describe('Model whose traffic is cut into segments.'),
    column: nameOf('a column')
      .refine((name) => !EVENT_FIELDS.has(name), NO_COLUMN)
      .describe('Feature, or other field of an event, whose value is the segment.'),
    values: z
      .array(segmentValue)
      .min(1, 'must name at least one')
      .max(MOST_SEGMENTS, `must name at most ${MOST_SEGMENTS}: each costs as many series as the model`)
      .describe('Values that are watched apart. All events are counted under the empty segment as ever.'),
    other: z
      .boolean()
      .default(false)
      .describe('Whether events with none of the values are the segment `other`.'),
  })
  .superRefine(({ values, other }, context) => {
    const named = other ? [...values, OTHER_SEGMENT] : values;
    const double = named.find((value, i) => named.indexOf(value) < i);
    if (double === undefined) return;
    const message = `has two segments ${JSON.stringify(double)}: keep one of them`;
    context.addIssue({ code: 'custom', path: ['values'], message });
  });

/** Slices of models' traffic that are watched apart. */
export const segments = z.array(segment).superRefine((rules, context) => {
  rules.forEach(({ model }, i) => {
    if (rules.findIndex((rule) => rule.model === model) === i) return;
    const message = `there are two entries for model ${JSON.stringify(model)}: keep one of them`;
    context.addIssue({ code: 'custom', path: [i, 'model'], message });
  });
});

const learnRule = z.strictObject({
  model: nameOf('a model').describe('Model that learns a baseline from its traffic, if it has none.'),
  version: nameOf('a version').describe('Version of it.'),
  events: wholeNumber(100, 100_000)
    .default(10_000)
    .describe('Events that the baseline is made of; none of them is judged.'),
});

/** Model versions that learn their baseline. */
export const learn = z.array(learnRule).superRefine((rules, context) => {
  rules.forEach(({ model, version }, i) => {
    const first = rules.findIndex((rule) => rule.model === model && rule.version === version);
    if (first === i) return;
    const message = `there are two entries for model ${JSON.stringify(model)} version ${JSON.stringify(version)}: keep one of them`;
    context.addIssue({ code: 'custom', path: [i, 'version'], message });
  });
});
