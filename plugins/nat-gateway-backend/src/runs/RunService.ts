import { NotImplementedError } from '@backstage/errors';
import type {
  PlanAnswer,
  Run,
  RunEventPage,
  RunSummary,
  Subject,
} from 'backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from 'backstage-plugin-nat-gateway-node';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { RunServiceOptions } from './RunServiceOptions';
import type { StartRunOptions } from './StartRunOptions';

/**
 * Plans and runs: the one door through which this back end writes to a cloud.
 *
 * @internal
 */
export class RunService {
  constructor(private readonly options: RunServiceOptions) {}

  /** Parses a document; throws an `InputError` that lists each violation, one a line. */
  accept(_document: unknown): AcceptedSpec {
    throw new NotImplementedError(this.options.holder);
  }

  /**
   * Accepts, asks `authorize`, observes, checks, plans. Writes nothing.
   * `authorize` throws to refuse, before anything is read from the cloud.
   */
  async answerPlan(_options: {
    readonly document: unknown;
    readonly authorize?: (spec: AcceptedSpec) => Promise<void>;
    readonly signal?: AbortSignal;
  }): Promise<{
    readonly accepted?: AcceptedSpec;
    readonly answer: PlanAnswer;
  }> {
    throw new NotImplementedError();
  }

  /** Stores plan and run and starts to work on it; `created` is false when the key had one. */
  async start(
    _options: StartRunOptions,
  ): Promise<{ readonly run: Run; readonly created: boolean }> {
    throw new NotImplementedError();
  }

  async get(_id: string): Promise<Run> {
    throw new NotImplementedError();
  }

  async subjectOf(_id: string): Promise<Subject> {
    throw new NotImplementedError();
  }

  /** The newest first. */
  async list(_options: {
    readonly condition?: SubjectCondition;
    readonly cursor?: string;
    readonly limit: number;
  }): Promise<{
    readonly items: readonly RunSummary[];
    readonly nextCursor?: string;
  }> {
    throw new NotImplementedError();
  }

  /** Runs that have not ended and whose plan touches one of these resources. */
  async activeForResources(_options: {
    readonly resourceIds: readonly string[];
  }): Promise<readonly RunSummary[]> {
    throw new NotImplementedError();
  }

  /** The events after a cursor; waits for one up to `waitMilliseconds`, at most 20,000. */
  async events(
    _id: string,
    _options: {
      readonly after: number;
      readonly waitMilliseconds: number;
      readonly signal: AbortSignal;
    },
  ): Promise<RunEventPage> {
    throw new NotImplementedError();
  }

  async acknowledge(
    _id: string,
    _options: { readonly by: string },
  ): Promise<Run> {
    throw new NotImplementedError();
  }

  /** Stops before the next step and takes back what was done. A run that ended stays as it is. */
  async cancel(_id: string, _options: { readonly by: string }): Promise<Run> {
    throw new NotImplementedError();
  }

  /** The guids of what runs created in a scope and have not deleted, by lower-case resource id. */
  async createdGuids(
    _scopeKey: string,
  ): Promise<Readonly<Record<string, string>>> {
    throw new NotImplementedError();
  }

  /** Takes up runs that nobody works on: called by the scheduler on every replica. */
  async tick(): Promise<void> {
    throw new NotImplementedError();
  }

  /** Resolves when this replica works on no run. */
  async idle(): Promise<void> {
    throw new NotImplementedError();
  }

  /** Stops working, at the next safe point, and gives the leases away. */
  async shutdown(): Promise<void> {
    throw new NotImplementedError();
  }
}
