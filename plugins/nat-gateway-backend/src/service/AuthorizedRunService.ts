import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  type FilesAnswer,
  type PlanAnswer,
  type PlanDraft,
  type RenderedFile,
  type Run,
  type RunEventPage,
  type SeenAcknowledgement,
  type SeenAddresses,
  type StartRunRequest,
  natGatewayPlanPermission,
  natGatewayReadPermission,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  subjectOfScope,
  type AcceptedSpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { withConsumers } from '../consumers/withConsumers';
import { holdsMatching } from '../database/snapshots/holdsMatching';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { Access } from '../permissions/Access';
import { assertSubject } from '../permissions/assertSubject';
import { permissionOfPlan } from '../permissions/permissionOfPlan';
import { refusalOfPlan } from '../permissions/refusalOfPlan';
import type { RunService } from '../runs/RunService';
import { refuse } from '../words/refuse';

/** Follows and cancels, by their ids, the runs that its tasks started for people. */
const FOLLOWER = 'plugin:scaffolder';

/** The longest that a request for events is held open. */
const EVENT_WAIT_MILLISECONDS = 20_000;

function requireAllowed(
  plan: Pick<PlanDraft, 'subject' | 'touches'>,
  options: Parameters<typeof refusalOfPlan>[1],
): void {
  const refusal = refusalOfPlan(plan, options);
  if (refusal) {
    throw refuse(NotAllowedError, refusal);
  }
}

interface Caller {
  readonly credentials: BackstageCredentials;
}

/**
 * {@link RunService} for a caller.
 *
 * 1. Planning, and running by the permission that the document needs, are judged on the owner of
 *    everything that the plan touches. Who has the permission on nothing in the scope is refused
 *    before the cloud is read.
 * 2. Starting, acknowledging and retrying need a person; who it was is stored.
 * 3. The scaffolder follows and cancels a run whose id it knows: a person's token would not live
 *    as long as the run.
 *
 * @internal
 */
export class AuthorizedRunService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly runs: RunService;
      readonly access: Access;
      readonly auth: AuthService;
    },
  ) {}

  async answerPlan(
    document: JsonObject,
    options: Caller & {
      readonly signal?: AbortSignal;
      /** Asked before anything is read from the cloud; throws to refuse. */
      readonly onAdmitted?: (spec: AcceptedSpec) => void;
    },
  ): Promise<PlanAnswer> {
    const { credentials, signal } = options;
    const permission = natGatewayPlanPermission;
    const condition = await this.options.access.conditionFor(permission, {
      credentials,
    });
    const { answer } = await this.options.runs.answerPlan({
      document,
      signal,
      admit: async spec => {
        await this.admit(spec, { condition, permission });
        options.onAdmitted?.(spec);
      },
      authorize: (draft, { name }) =>
        requireAllowed(draft, { name, condition, permission }),
    });
    if (!answer.plan) {
      return answer;
    }
    const plan = await withConsumers(answer.plan, {
      database: this.options.database,
      condition: await this.readable(options),
    });
    const running = permissionOfPlan(plan);
    const refusal = refusalOfPlan(plan, {
      name: plan.name,
      permission: running,
      condition: await this.options.access.conditionFor(running, options),
    });
    return { ...answer, plan, ...(refusal && { refusal }) };
  }

  /** The files of a Spec, for who may plan it; none for a Spec that the cloud would refuse. */
  async answerFiles(
    document: JsonObject,
    options: Caller & {
      readonly format: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<FilesAnswer> {
    let files: readonly RenderedFile[] = [];
    const { plan, violations } = await this.answerPlan(document, {
      ...options,
      onAdmitted: spec => {
        files = this.options.runs.renderFiles(spec, options);
      },
    });
    return plan ? { plan, violations, files } : { violations, files: [] };
  }

  async start(
    request: StartRunRequest,
    options: Caller & { readonly signal?: AbortSignal },
  ): Promise<{ readonly run: Run; readonly created: boolean }> {
    const { runs, access } = this.options;
    const { credentials, signal } = options;
    const startedBy = this.requirePerson(credentials, {
      action: 'Starting a run',
    });
    const spec = runs.accept(request.spec);
    const { permission } = spec;
    const condition = await access.conditionFor(permission, { credentials });
    await this.admit(spec, { condition, permission });
    const { run, created } = await runs.start({
      authorize: plan =>
        requireAllowed(plan, { name: spec.name, condition, permission }),
      spec,
      acknowledgement: request.acknowledgement ?? {},
      idempotencyKey: request.idempotencyKey,
      startedBy,
      signal,
    });
    return { run: await this.told(run, { credentials }), created };
  }

  async list(
    options: Caller & { readonly cursor?: string; readonly limit: number },
  ): ReturnType<RunService['list']> {
    const { credentials, cursor, limit } = options;
    const condition = await this.readable({ credentials });
    return this.options.runs.list({ condition, cursor, limit });
  }

  async get(id: string, options: Caller): Promise<Run> {
    await this.requireRead(id, options);
    const run = await this.options.runs.get(id);
    // The scaffolder follows for people, who read the run themselves.
    return this.isFollower(options.credentials) ? run : this.told(run, options);
  }

  async events(
    id: string,
    options: Caller & { readonly after: number; readonly signal: AbortSignal },
  ): Promise<RunEventPage> {
    const { after, signal } = options;
    await this.requireRead(id, options);
    return this.options.runs.events(id, {
      after,
      signal,
      waitMilliseconds: EVENT_WAIT_MILLISECONDS,
    });
  }

  async acknowledge(
    id: string,
    options: Caller & { readonly seen: SeenAcknowledgement },
  ): Promise<Run> {
    const { credentials, seen } = options;
    const by = this.requirePerson(credentials, {
      action: 'Acknowledging what a run waits for',
    });
    await this.requireRunning(id, {
      credentials,
      action: `acknowledge run ${id}`,
    });
    await this.requireTouched(id, { credentials });
    const run = await this.options.runs.acknowledge(id, { by, seen });
    return this.told(run, { credentials });
  }

  async retry(id: string, options: Caller): Promise<Run> {
    const { credentials } = options;
    const by = this.requirePerson(credentials, { action: 'Retrying a run' });
    await this.requireRunning(id, { credentials, action: `retry run ${id}` });
    await this.requireTouched(id, { credentials });
    const run = await this.options.runs.retry(id, { by });
    return this.told(run, { credentials });
  }

  async cancel(
    id: string,
    options: Caller & { readonly seen?: SeenAddresses },
  ): Promise<Run> {
    const { credentials, seen } = options;
    if (!this.isFollower(credentials)) {
      await this.requireRunning(id, {
        credentials,
        action: `cancel run ${id}`,
      });
    }
    const run = await this.options.runs.cancel(id, {
      by: this.nameOf(credentials),
      seen,
    });
    return this.isFollower(credentials) ? run : this.told(run, { credentials });
  }

  private readable({ credentials }: Caller): Promise<SubjectCondition> {
    return this.options.access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
  }

  /** A run that names who relies on the addresses concerned, as far as the caller may see. */
  private async told(run: Run, options: Caller): Promise<Run> {
    const { database } = this.options;
    const condition = await this.readable(options);
    return {
      ...run,
      plan: await withConsumers(run.plan, { database, condition }),
    };
  }

  /** Throws unless the caller has the permission on something that the scope holds. */
  private async admit(
    spec: AcceptedSpec,
    options: {
      readonly condition: SubjectCondition;
      readonly permission: ResourcePermission;
    },
  ): Promise<void> {
    const { condition } = options;
    const subject = subjectOfScope(spec.scope);
    const { scope } = subject;
    if (
      !matchesSubject(subject, condition) &&
      !(await holdsMatching(this.options.database, { scope, condition }))
    ) {
      const { wording: action } = say('action.change', { resource: spec.name });
      assertSubject(subject, { ...options, action });
    }
  }

  private async requireRead(id: string, options: Caller): Promise<void> {
    const { credentials } = options;
    const subject = await this.options.runs.subjectOf(id);
    if (!this.isFollower(credentials)) {
      await this.options.access.require(natGatewayReadPermission, {
        credentials,
        subject,
        action: `see run ${id}`,
      });
    }
  }

  private async requireRunning(
    id: string,
    options: Caller & { readonly action: string },
  ): Promise<void> {
    const { plan, subject } = await this.options.runs.get(id);
    await this.options.access.require(permissionOfPlan(plan), {
      ...options,
      subject,
    });
  }

  private async requireTouched(id: string, options: Caller): Promise<void> {
    const { plan } = await this.options.runs.get(id);
    const permission = permissionOfPlan(plan);
    const condition = await this.options.access.conditionFor(
      permission,
      options,
    );
    requireAllowed(plan, { name: plan.name, permission, condition });
  }

  private requirePerson(
    credentials: BackstageCredentials,
    options: { readonly action: string },
  ): string {
    const { auth } = this.options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        `${options.action} needs a person's credentials; ${this.nameOf(
          credentials,
        )} is none. Pass on the token of the person who asks.`,
      );
    }
    return credentials.principal.userEntityRef;
  }

  private isFollower(credentials: BackstageCredentials): boolean {
    const { auth } = this.options;
    return (
      auth.isPrincipal(credentials, 'service') &&
      credentials.principal.subject === FOLLOWER
    );
  }

  private nameOf(credentials: BackstageCredentials): string {
    const { auth } = this.options;
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'an anonymous caller';
  }
}
