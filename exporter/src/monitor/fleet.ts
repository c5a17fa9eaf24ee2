import type { Baseline } from '@plumbline/core';
import { encodeBaseline } from '../baseline/encode-baseline.js';
import type { Learning } from '../learn/learning.js';
import { runAtOnce, runInTurns, type Steps } from '../turns.js';
import { countModelSeries, countSlotSeries, type SeriesBudget } from './budget.js';
import { compileModel, type CompiledModel } from './compile-model.js';
import type { ModelDelta } from './delta.js';
import { inherit } from './inherit.js';
import type { ModelMonitor } from './model-monitor.js';
import { openMonitor } from './open-monitor.js';
import type { MonitorOptions } from './options.js';
import type { Slot } from './plan.js';
import { checkSegments } from './segments.js';
import { RetiringSeries } from './retiring-series.js';

/** A model version and those of its features that the series budget has room for. */
export interface Member {
  readonly monitor: ModelMonitor;
  readonly exported: readonly Slot[];
  /** Whether the facts about the model version as a whole have room too. */
  readonly factsExported: boolean;
}

/** A model version as a whole, and the slices of it that are watched apart. */
export interface WholeMember extends Member {
  readonly segments: readonly Member[];
}

/** A baseline that is loaded; its version is retired, without monitor and series, while no events come. */
export interface Entry {
  readonly baseline: Baseline;
  readonly hash: string;
  readonly compiled: CompiledModel;
  /** When it was loaded, or had its first event after a retirement; milliseconds since the epoch. */
  readonly since: number;
  readonly member: WholeMember | null;
}

/** What loading a baseline did. */
export type Change = 'added' | 'replaced' | 'unchanged';

export interface Lifetimes {
  /** A version without events for so long is retired. */
  readonly quietMs: number;
  /** Series of a replaced or removed baseline stay so long, so that Prometheus sees their last values. */
  readonly shownMs: number;
}

/** Told of every change of the baselines that are loaded. */
export interface FleetListener {
  /** @param bytes the baseline as the bytes of a file */
  onLoaded(bytes: Buffer): void;
  onRemoved(model: string, version: string): void;
}

export const LIFETIMES: Lifetimes = { quietMs: Infinity, shownMs: 120_000 };

/** Takes the events of a model version. */
export type EventSink = Pick<ModelMonitor, 'takenNames' | 'accept'> & {
  readonly segments: { readonly column: string } | null;
};

/** Every model version that has a baseline. */
export class Fleet {
  private readonly models = new Map<string, Map<string, Entry>>();
  private readonly retiring: RetiringSeries;
  private listener: FleetListener | undefined;
  /** Takes the events of model versions that have no baseline yet, if any may learn one. */
  learning: Pick<Learning, 'find' | 'list'> | null = null;
  /** Told of every version that begins to be counted: loaded, loaded anew, or back from retirement. */
  onActivated: (member: WholeMember) => void = () => undefined;
  /** Called right before the baseline of a version is replaced or removed: the last moment to take what it counted. */
  onRetiring: () => void = () => undefined;

  constructor(
    private readonly windows: readonly string[],
    private readonly budget: SeriesBudget,
    private readonly now: () => number = Date.now,
    private readonly lifetimes: Lifetimes = LIFETIMES,
    private readonly options: MonitorOptions = {},
  ) {
    this.retiring = new RetiringSeries(budget, windows.length);
  }

  /** @throws Error if the model version has a baseline already */
  add(baseline: Baseline): WholeMember {
    if (this.entryOf(baseline.model, baseline.version)) {
      throw new Error(
        `two baselines for model "${baseline.model}" version "${baseline.version}": keep one of them`,
      );
    }
    this.put(baseline);
    return this.entryOf(baseline.model, baseline.version)!.member!;
  }

  /**
   * Loads a baseline in place of the one its version has. Features that are the same go on counting; the others start at
   * 0 under their new layout, and what was counted under the old one is shown a while longer.
   */
  put(baseline: Baseline): Change {
    return runAtOnce(this.load(baseline));
  }

  /** Does the same while others get their turns, those who count among them; nobody else may load meanwhile. */
  putInTurns(baseline: Baseline): Promise<Change> {
    return runInTurns(this.load(baseline));
  }

  private *load(baseline: Baseline): Steps<Change> {
    const { model, version } = baseline;
    this.check(baseline);
    const { bytes, hash } = yield* encodeBaseline(baseline);
    if (this.entryOf(model, version)?.hash === hash) return 'unchanged';
    const compiled = yield* compileModel(baseline, hash, this.options);
    const monitor = yield* this.openMonitor(compiled);
    const older = this.entryOf(model, version)?.member?.monitor;
    const takeOver = older && (yield* inherit(monitor, older));
    // From here on nothing comes between: who counts finds the one or the other. What was retired meanwhile is past.
    this.onRetiring();
    const old = this.entryOf(model, version);
    if (old?.member) this.retiring.add(flatten(old.member), this.now() + this.lifetimes.shownMs);
    if (old?.member?.monitor === older) takeOver?.();
    this.activate(compiled, monitor);
    this.listener?.onLoaded(bytes);
    return old ? 'replaced' : 'added';
  }

  /** Forgets a model version; its series are shown a while longer. */
  remove(model: string, version: string): void {
    const entry = this.entryOf(model, version);
    if (!entry) return;
    this.onRetiring();
    if (entry.member) this.retiring.add(flatten(entry.member), this.now() + this.lifetimes.shownMs);
    const versions = this.models.get(model)!;
    versions.delete(version);
    if (versions.size === 0) this.models.delete(model);
    this.listener?.onRemoved(model, version);
  }

  /** From now on this listener is told of changes, in place of any other. */
  listen(listener: FleetListener): void {
    this.listener = listener;
  }

  hasModel(model: string): boolean {
    return this.models.has(model);
  }

  /** The monitor of a version that is not retired. */
  find(model: string, version: string): ModelMonitor | undefined {
    return this.entryOf(model, version)?.member?.monitor;
  }

  /** What takes an event: a retired version comes back, with counters at 0. */
  findForEvent(model: string, version: string): EventSink | undefined {
    const entry = this.entryOf(model, version);
    if (!entry) return this.learning?.find(model, version);
    return (entry.member ?? this.activate(entry.compiled, runAtOnce(this.openMonitor(entry.compiled))))
      .monitor;
  }

  /** Whether events of a version are taken. */
  takes(model: string, version: string): boolean {
    return this.entryOf(model, version) !== undefined || this.learning?.find(model, version) !== undefined;
  }

  versionsOf(model: string): string[] {
    return [...(this.models.get(model)?.keys() ?? [])];
  }

  /** Every loaded baseline, retired or not. */
  *entries(): Iterable<Entry> {
    this.retireQuiet();
    for (const versions of this.models.values()) yield* versions.values();
  }

  /** Every version that is not retired. */
  *all(): Iterable<WholeMember> {
    for (const { member } of this.entries()) if (member) yield member;
  }

  /** What a scrape shows: every version, and what is on its way out. */
  *shown(): Iterable<Member> {
    this.retiring.dropUntil(this.now());
    for (const member of this.all()) yield* flatten(member);
    yield* this.retiring.list();
  }

  /** Models that may be asked for: a quiet one, or one that learns its baseline, has no series and is known all the same. */
  modelNames(): string[] {
    const shown = Array.from(this.shown(), ({ monitor }) => monitor.baseline.model);
    const learning = this.learning?.list().map(({ model }) => model) ?? [];
    return [...new Set([...this.models.keys(), ...shown, ...learning])];
  }

  /** The monitor that a delta was counted for, though it may have been replaced or removed a while ago. */
  findShown({ model, version, segment, plan }: ModelDelta): ModelMonitor | undefined {
    for (const { monitor } of this.shown()) {
      const { baseline } = monitor;
      const isOfVersion = baseline.model === model && baseline.version === version;
      if (isOfVersion && monitor.segment === segment && monitor.plan.hash === plan) return monitor;
    }
    return undefined;
  }

  entryOf(model: string, version: string): Entry | undefined {
    return this.models.get(model)?.get(version);
  }

  /** Whether a baseline can be loaded. @throws SegmentsError if not */
  check(baseline: Baseline): void {
    checkSegments(
      baseline,
      this.options.segments?.find(({ model }) => model === baseline.model),
    );
  }

  private openMonitor(compiled: CompiledModel): Steps<ModelMonitor> {
    return openMonitor(compiled, this.windows, this.now, this.options);
  }

  private activate(compiled: CompiledModel, monitor: ModelMonitor): WholeMember {
    this.retiring.giveWayTo(monitor);
    const factsExported = this.admit(countModelSeries(monitor.windowNames));
    const [exported, ...ofSegments] = monitor.all.map((each) => this.admitSlots(each));
    // All traffic comes first: segments share what room is left.
    const segments = ofSegments.map((slots, i): Member => {
      return { monitor: monitor.all[i + 1]!, exported: slots, factsExported: false };
    });
    // Only who has others count for it may hear yet of what was counted under these.
    if (!this.listener) this.retiring.dropHidden();
    const member = { monitor, exported: exported!, factsExported, segments };
    const { baseline, hash } = compiled;
    const entry: Entry = { baseline, hash, compiled, since: this.now(), member };
    this.setEntry(entry);
    this.onActivated(member);
    return member;
  }

  private admitSlots({ plan, windowNames }: ModelMonitor): Slot[] {
    return plan.slots.filter((slot) => this.admit(countSlotSeries(slot, windowNames.length)));
  }

  /** Live series come before those that are on their way out. */
  private admit(series: number): boolean {
    if (!this.budget.hasRoom(series)) this.retiring.hideAll();
    return this.budget.admit(series);
  }

  private retireQuiet(): void {
    const quietSince = this.now() - this.lifetimes.quietMs;
    for (const versions of this.models.values()) {
      for (const entry of versions.values()) {
        const { member, since } = entry;
        if (!member || (member.monitor.lastEventAt ?? since) > quietSince || since > quietSince) continue;
        for (const each of flatten(member)) this.retiring.release(each);
        versions.set(entry.baseline.version, { ...entry, member: null });
      }
    }
  }

  private setEntry(entry: Entry): void {
    const { model, version } = entry.baseline;
    const versions = this.models.get(model) ?? new Map<string, Entry>();
    versions.set(version, entry);
    this.models.set(model, versions);
  }
}

/** A member and those of its segments. */
export const flatten = (member: WholeMember): Member[] => [member, ...member.segments];
