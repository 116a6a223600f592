import type { JsonObject } from '@backstage/types';
import {
  orderSteps,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
// By the package's name, so that its types are those of the main entry.
import type {
  AcceptedSpec,
  BeginContext,
  NatGatewayProvider,
  SettledOperation,
  SpecsCapability,
  WritesCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

const raise = (capability: string): never => {
  throw new Error(`The provider does not declare ${capability}`);
};

/**
 * A step that was written, as the backend would store it.
 *
 * @public
 */
export interface Applied {
  readonly step: Step;
  readonly before: JsonObject | null;
  readonly settled: SettledOperation;
  readonly statuses: readonly string[];
}

/**
 * Drives a provider as the backend's runs do, with everything that is stored gone through JSON.
 *
 * @public
 */
export class Applicant {
  readonly createdGuids: Record<string, string> = {};
  readonly adoptedGuids: Record<string, string> = {};
  /** What was begun, whether or not it came to a good end. */
  readonly begun: Pick<Applied, 'step' | 'before'>[] = [];
  /** The document as it last succeeded. */
  former?: JsonObject;
  readonly signal = new AbortController().signal;

  constructor(
    private readonly provider: NatGatewayProvider,
    readonly runId: string = 'run-1',
  ) {}

  private get specs(): SpecsCapability {
    return this.provider.specs ?? raise('specs');
  }

  private get writes(): WritesCapability {
    return this.provider.writes ?? raise('writes');
  }

  accept(document: JsonObject): AcceptedSpec {
    const accepted = this.specs.accept(document);
    if ('violations' in accepted) {
      throw new Error(JSON.stringify(accepted.violations));
    }
    return accepted.spec;
  }

  async look(document: JsonObject) {
    const spec = this.accept(document);
    const observation = await this.specs.observe(spec, {
      createdGuids: async () => this.createdGuids,
      adoptedGuids: async () => this.adoptedGuids,
      ...(this.former && { former: this.former }),
      runId: this.runId,
      signal: this.signal,
    });
    return {
      spec,
      observation,
      violations: this.specs.check(spec, observation),
      plan: this.specs.plan(spec, observation),
    };
  }

  get context(): BeginContext {
    return {
      runId: this.runId,
      ownerRef: 'group:default/platform',
      createdGuids: this.createdGuids,
      adoptedGuids: this.adoptedGuids,
      signal: this.signal,
    };
  }

  async write(
    step: Step,
    context: Partial<BeginContext> = {},
  ): Promise<Applied> {
    const stored = JSON.parse(JSON.stringify(step)) as Step;
    const begun = await this.writes.begin(stored, {
      ...this.context,
      ...context,
    });
    this.record(begun.created);
    this.begun.push({ step: stored, before: begun.before });
    const operation = JSON.parse(JSON.stringify(begun.operation)) as JsonObject;
    const statuses: string[] = [];
    const settled = await this.writes.settle(operation, {
      signal: this.signal,
      onProgress: status => statuses.push(status),
    });
    this.record(settled.created);
    return { step: stored, before: begun.before, settled, statuses };
  }

  async apply(document: JsonObject): Promise<readonly Applied[]> {
    const { plan, violations } = await this.look(document);
    if (violations.length > 0) {
      throw new Error(violations.map(({ message }) => message).join('\n'));
    }
    const applied: Applied[] = [];
    for (const step of orderSteps(plan.steps)) {
      applied.push(await this.write(step));
    }
    return applied;
  }

  private record(created: SettledOperation['created']) {
    if (created) {
      this.createdGuids[this.provider.description.idKey(created.resourceId)] =
        created.resourceGuid;
    }
  }

  async undo(): Promise<readonly Applied[]> {
    const undone: Applied[] = [];
    for (const { step, before } of this.begun.splice(0).reverse()) {
      const reverse = this.writes.reverse(step, {
        before,
        result: {},
      });
      if (!('step' in reverse)) {
        throw new Error(reverse.notPossible);
      }
      undone.push(await this.write(reverse.step));
    }
    return undone;
  }
}
