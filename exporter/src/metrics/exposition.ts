import type { Collector } from '@plumbline/core';
import type { Fleet, Member } from '../monitor/fleet.js';
import type { ModelCollector } from './collector.js';
import { featureBaseline } from './collectors/feature-baseline.js';
import { featureCounters } from './collectors/feature-counters.js';
import { modelFacts } from './collectors/model.js';
import { windowGauges } from './collectors/windows.js';
import { renderHeader, type TextFormat } from './text.js';

const COLLECTORS: readonly ModelCollector[] = [
  ...modelFacts,
  ...featureCounters,
  ...windowGauges,
  ...featureBaseline,
];

/** Which part of the metrics of models a scrape asks for. */
export interface ModelSelection {
  readonly collectors: ReadonlySet<Collector>;
  /** Undefined: all. */
  readonly models: ReadonlySet<string> | undefined;
}

/** Told of a part that could not be written. */
export type OnFailure = (failed: {
  readonly collector: Collector;
  readonly family: string;
  error: unknown;
}) => void;

/** Writes the metrics of all models in a text format. */
export class ModelExposition {
  private readonly writers = new WeakMap<
    Member,
    Map<ModelCollector, ReturnType<ModelCollector['prepare']>>
  >();

  constructor(
    private readonly fleet: Fleet,
    private readonly collectors: readonly ModelCollector[] = COLLECTORS,
  ) {}

  modelNames(): string[] {
    return this.fleet.modelNames();
  }

  /** The families that are asked for, in parts of whole lines. What fails is left out, and told. */
  *render(selection: ModelSelection, format: TextFormat, onFailure: OnFailure): Generator<string | Buffer> {
    const { collectors, models } = selection;
    const members = [...this.fleet.shown()].filter(
      ({ monitor }) => models === undefined || models.has(monitor.baseline.model),
    );
    for (const collector of this.collectors) {
      const { family } = collector;
      if (!collectors.has(family.collector)) continue;
      let header = renderHeader(family, format);
      for (const member of members) {
        try {
          for (const part of this.write(member, collector)) {
            if (header !== '') yield header;
            header = '';
            yield part;
          }
        } catch (error) {
          onFailure({ collector: family.collector, family: family.name, error });
        }
      }
    }
  }

  private write(member: Member, collector: ModelCollector): Iterable<string | Buffer> {
    let writers = this.writers.get(member);
    if (!writers) this.writers.set(member, (writers = new Map()));
    let writer = writers.get(collector);
    if (!writer) writers.set(collector, (writer = collector.prepare(member)));
    const written = writer();
    if (typeof written !== 'string') return written;
    return written === '' ? [] : [written];
  }
}
