import type { Fleet, Member } from '../monitor/fleet.js';
import type { ModelCollector } from './collector.js';
import { featureBaseline } from './collectors/feature-baseline.js';
import { featureCounters } from './collectors/feature-counters.js';
import { modelFacts } from './collectors/model.js';
import { windowGauges } from './collectors/windows.js';
import { renderHeader } from './text.js';

const COLLECTORS: readonly ModelCollector[] = [
  ...modelFacts,
  ...featureCounters,
  ...windowGauges,
  ...featureBaseline,
];

/** Writes the metrics of all models in the Prometheus text format. */
export class ModelExposition {
  private readonly writers = new WeakMap<Member, Map<ModelCollector, () => string>>();

  constructor(private readonly fleet: Fleet) {}

  render(): string {
    const members = [...this.fleet.shown()];
    let text = '';
    for (const collector of COLLECTORS) {
      const samples = members.map((member) => this.writerOf(member, collector)()).join('');
      if (samples !== '') text += renderHeader(collector.family) + samples;
    }
    return text;
  }

  private writerOf(member: Member, collector: ModelCollector): () => string {
    let writers = this.writers.get(member);
    if (!writers) {
      writers = new Map(COLLECTORS.map((each) => [each, each.prepare(member)]));
      this.writers.set(member, writers);
    }
    return writers.get(collector)!;
  }
}
