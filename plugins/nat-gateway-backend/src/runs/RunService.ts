import { ServiceUnavailableError } from '@backstage/errors';
import {
  say,
  type CloudDescription,
  type PlanAnswer,
  type PlanDraft,
  type RenderedFile,
  type Run,
  type RunEventPage,
  type RunSummary,
  type SeenAcknowledgement,
  type SeenAddresses,
  type Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { selectUnsettledRuns } from '../database/runs/selectUnsettledRuns';
import { selectOriginGuids } from '../database/adoptions/selectOriginGuids';
import { selectRun } from '../database/runs/selectRun';
import { selectRunnableRunIds } from '../database/runs/selectRunnableRunIds';
import { selectRuns } from '../database/runs/selectRuns';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { violationsError } from './errors/violationsError';
import { windowOpensAt } from './states/windowOpensAt';
import { acknowledgeRun } from './answers/acknowledgeRun';
import { answerPlan } from './start/answerPlan';
import { cancelRun } from './answers/cancelRun';
import { driveRun } from './drive/driveRun';
import { judgeDocument } from './observe/judgeDocument';
import { retryRun } from './answers/retryRun';
import { RunDrives } from './drive/RunDrives';
import { RunEventFeed } from './follow/RunEventFeed';
import { RunInterruptedError } from './errors/RunInterruptedError';
import { providerOf } from './observe/providerOf';
import { requireCapability } from '../providers/requireCapability';
import { idKeyOf } from '../providers/idKeyOf';
import { runOfRecord } from './follow/runOfRecord';
import type { RunServiceOptions } from './hold/RunServiceOptions';
import { type StartRunOptions, startRun } from './start/startRun';
import { waitForEvents } from './follow/waitForEvents';

/**
 * How many runs one replica works on at the same time: enough that no run waits on an ordinary day,
 * few enough that their leases, follow-ups and reads leave the database and the cloud to others.
 */
const runsAtOnce = 20;

/** A week: longer than a weekend and a holiday, after which a failed run is history. */
const failuresToldMilliseconds = 7 * 24 * 3_600_000;

/**
 * Plans and runs: the one door through which this backend writes to a cloud.
 *
 * 1. `accept` and `answerPlan` judge a Spec and write nothing.
 * 2. `start` stores plan and run; a drive works on it under the run's lease, on this replica.
 * 3. `tick` takes up what a replica that died left behind, and ends what waited for too long.
 * 4. `acknowledge`, `retry` and `cancel` store the word and wake a drive.
 *
 * @internal
 */
export class RunService {
  private readonly feed = new RunEventFeed();
  private readonly stopped = new AbortController();
  private readonly drives: RunDrives;

  constructor(private readonly options: RunServiceOptions) {
    this.drives = new RunDrives(
      (runId, { planIsFresh }) =>
        driveRun(options, {
          runId,
          planIsFresh,
          shutdown: this.stopped.signal,
          notify: () => this.feed.notify(runId),
        }),
      { atOnce: runsAtOnce },
    );
  }

  /** Parses a document; throws an `InputError` that lists each violation, one a line. */
  accept(document: unknown): AcceptedSpec {
    const judged = judgeDocument(document, this.options);
    if ('violations' in judged) {
      throw violationsError(judged.violations);
    }
    return judged.spec;
  }

  /** The Spec as files of another tool; throws where its provider writes none, or not in that format. */
  renderFiles(
    spec: AcceptedSpec,
    { format }: { readonly format: string },
  ): readonly RenderedFile[] {
    const provider = providerOf(spec.provider, this.options);
    return requireCapability(provider, 'files').render(spec, { format });
  }

  /**
   * Accepts, asks `admit`, observes, plans, asks `authorize`, checks. Writes nothing. Both throw to
   * refuse: `admit` before anything is read from the cloud, `authorize` before any of it is told.
   */
  async answerPlan(options: {
    readonly document: unknown;
    readonly admit?: (spec: AcceptedSpec) => Promise<void>;
    readonly authorize?: (draft: PlanDraft, spec: AcceptedSpec) => void;
    readonly signal?: AbortSignal;
  }): Promise<{
    readonly accepted?: AcceptedSpec;
    readonly answer: PlanAnswer;
  }> {
    const judged = judgeDocument(options.document, this.options);
    if ('violations' in judged) {
      return { answer: { violations: judged.violations } };
    }
    await options.admit?.(judged.spec);
    const { answer } = await answerPlan(judged.spec, {
      ...this.options,
      authorize: draft => options.authorize?.(draft, judged.spec),
      signal: options.signal ?? this.stopped.signal,
    });
    const { configuration, timing } = this.options;
    const opensAt = windowOpensAt(configuration.maintenanceWindows ?? [], {
      now: timing.now(),
    });
    return {
      accepted: judged.spec,
      answer: {
        ...answer,
        ...(answer.plan &&
          answer.plan.steps.length > 0 &&
          opensAt && {
            waits: say('plan.waitsForWindow', { at: opensAt.toISOString() }),
          }),
      },
    };
  }

  /** Stores plan and run and starts to work on it; `created` is false when the key had one. */
  async start(
    options: StartRunOptions,
  ): Promise<{ readonly run: Run; readonly created: boolean }> {
    if (this.stopped.signal.aborted) {
      throw new ServiceUnavailableError(
        'The backend shuts down; start the run again in a minute.',
      );
    }
    const { id, created } = await startRun(this.options, options);
    const run = await this.get(id);
    if (created) {
      this.drives.wake(id, { planIsFresh: true });
    }
    return { run, created };
  }

  async get(id: string): Promise<Run> {
    const { database } = this.options;
    const run = await selectRun(database, { id });
    const steps = await selectRunSteps(database, { runId: id });
    return runOfRecord(run, {
      steps,
      idKey: idKeyOf(run.subject.provider, this.options),
    });
  }

  async subjectOf(id: string): Promise<Subject> {
    return (await selectRun(this.options.database, { id })).subject;
  }

  /** The newest first. */
  async list(options: {
    readonly condition?: SubjectCondition;
    readonly cursor?: string;
    readonly limit: number;
  }): Promise<{
    readonly items: readonly RunSummary[];
    readonly nextCursor?: string;
  }> {
    return selectRuns(this.options.database, options);
  }

  /** Runs of these resources that have not ended, and those of the last days that ended `failed` and left something behind. */
  async unsettledForResources(options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  }): ReturnType<typeof selectUnsettledRuns> {
    const { database, timing } = this.options;
    const since = new Date(timing.now().getTime() - failuresToldMilliseconds);
    return selectUnsettledRuns(database, {
      ...options,
      since: since.toISOString(),
    });
  }

  /** The events after a cursor; waits for one up to `waitMilliseconds`, at most 20,000. */
  async events(
    id: string,
    options: {
      readonly after: number;
      readonly waitMilliseconds: number;
      readonly signal: AbortSignal;
    },
  ): Promise<RunEventPage> {
    return waitForEvents(this.options.database, {
      runId: id,
      after: options.after,
      waitMilliseconds: options.waitMilliseconds,
      signal: AbortSignal.any([options.signal, this.stopped.signal]),
      timing: this.options.timing,
      feed: this.feed,
    });
  }

  /** Says yes to what the run waits for; it goes on. */
  async acknowledge(
    id: string,
    options: { readonly by: string; readonly seen: SeenAcknowledgement },
  ): Promise<Run> {
    const { database, timing, configuration } = this.options;
    await acknowledgeRun(database, {
      id,
      ...options,
      at: timing.now().toISOString(),
      deadlineMinutes: configuration.deadlineMinutes,
    });
    return this.wake(id);
  }

  /** Lets a run go forward again that failed half-way and waits. */
  async retry(id: string, options: { readonly by: string }): Promise<Run> {
    const { database, timing, configuration } = this.options;
    await retryRun(database, {
      id,
      by: options.by,
      at: timing.now().toISOString(),
      deadlineMinutes: configuration.deadlineMinutes,
    });
    return this.wake(id);
  }

  /** Stops before the next step and takes back what was done. */
  async cancel(
    id: string,
    options: { readonly by: string; readonly seen?: SeenAddresses },
  ): Promise<Run> {
    const { database, timing, providers } = this.options;
    const { provider } = await this.subjectOf(id);
    await cancelRun(database, {
      id,
      ...options,
      at: timing.now().toISOString(),
      addressesOf: results =>
        providers.get(provider)?.writes?.addressesOf(results) ?? [],
    });
    return this.wake(id);
  }

  /** The guids of what runs created of these resources and have not deleted, and of what was adopted. */
  async originGuids(options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  }): ReturnType<typeof selectOriginGuids> {
    return selectOriginGuids(this.options.database, options);
  }

  /** Takes up runs that no replica works on: called by the scheduler on every replica. */
  async tick(): Promise<void> {
    const { database, timing } = this.options;
    const now = timing.now();
    for (const id of await selectRunnableRunIds(database, { now })) {
      if (!this.stopped.signal.aborted && !this.drives.isWorkingOn(id)) {
        this.drives.wake(id, { planIsFresh: false });
      }
    }
  }

  /** Resolves when this replica works on no run. */
  async idle(): Promise<void> {
    await this.drives.idle();
  }

  /** Stops working, at the next safe point, and gives the leases away. */
  async shutdown(): Promise<void> {
    this.stopped.abort(new RunInterruptedError('The backend shuts down.'));
    await this.drives.idle();
  }

  private async wake(id: string): Promise<Run> {
    this.feed.notify(id);
    const run = await this.get(id);
    if (!this.stopped.signal.aborted) {
      this.drives.wake(id, { planIsFresh: false });
    }
    return run;
  }
}
