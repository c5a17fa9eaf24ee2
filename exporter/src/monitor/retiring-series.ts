import { countModelSeries, countSlotSeries, type SeriesBudget } from './budget.js';
import type { Member } from './fleet.js';
import type { ModelMonitor } from './model-monitor.js';
import type { Slot } from './plan.js';

interface Retiring {
  readonly member: Member;
  readonly until: number;
}

/** Series of baselines that were replaced or removed, shown for a while and then released from the budget. */
export class RetiringSeries {
  private parts: readonly Retiring[] = [];

  constructor(
    private readonly budget: SeriesBudget,
    private readonly windows: number,
  ) {}

  add(members: readonly Member[], until: number): void {
    this.parts = [...this.parts, ...members.map((member) => ({ member, until }))];
  }

  list(): Member[] {
    return this.parts.map(({ member }) => member);
  }

  /** Ends what would stand beside a series of the same labels. */
  giveWayTo(monitor: ModelMonitor): void {
    const { model, version } = monitor.baseline;
    const isLive = ({ feature, layoutName }: Slot): boolean =>
      monitor.findSlot(feature.role, feature.name)?.layoutName === layoutName;
    this.parts = this.parts.map((part) => {
      const { baseline } = part.member.monitor;
      if (baseline.model !== model || baseline.version !== version) return part;
      const exported = part.member.exported.filter((slot) => !isLive(slot));
      const rest: Member = { monitor: part.member.monitor, exported, factsExported: false };
      this.budget.release(this.countSeries(part.member) - this.countSeries(rest));
      return { ...part, member: rest };
    });
  }

  dropUntil(now: number): void {
    const over = this.parts.filter(({ until }) => until <= now);
    if (over.length === 0) return;
    this.parts = this.parts.filter(({ until }) => until > now);
    for (const { member } of over) this.release(member);
  }

  dropAll(): void {
    this.dropUntil(Infinity);
  }

  /** Gives the series of a member back to the budget. */
  release(member: Member): void {
    this.budget.release(this.countSeries(member));
  }

  private countSeries({ monitor, exported, factsExported }: Member): number {
    const ofSlots = exported.reduce((total, slot) => total + countSlotSeries(slot, this.windows), 0);
    return ofSlots + (factsExported ? countModelSeries(monitor.windowNames) : 0);
  }
}
