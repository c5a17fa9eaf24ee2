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
      return this.show(
        part,
        part.member.exported.filter((slot) => !isLive(slot)),
      );
    });
  }

  /** Gives back the series of all; they stay listed, as counts may still be under way to them. */
  hideAll(): void {
    this.parts = this.parts.map((part) => this.show(part, []));
  }

  /** Forgets those without series. */
  dropHidden(): void {
    this.parts = this.parts.filter(({ member }) => member.exported.length > 0 || member.factsExported);
  }

  dropUntil(now: number): void {
    const over = this.parts.filter(({ until }) => until <= now);
    if (over.length === 0) return;
    this.parts = this.parts.filter(({ until }) => until > now);
    for (const { member } of over) this.release(member);
  }

  /** Gives the series of a member back to the budget. */
  release(member: Member): void {
    this.budget.release(this.countSeries(member));
  }

  private show(part: Retiring, exported: readonly Slot[]): Retiring {
    const member: Member = { monitor: part.member.monitor, exported, factsExported: false };
    this.budget.release(this.countSeries(part.member) - this.countSeries(member));
    return { ...part, member };
  }

  private countSeries({ monitor, exported, factsExported }: Member): number {
    const ofSlots = exported.reduce((total, slot) => total + countSlotSeries(slot, this.windows), 0);
    return ofSlots + (factsExported ? countModelSeries(monitor.windowNames) : 0);
  }
}
