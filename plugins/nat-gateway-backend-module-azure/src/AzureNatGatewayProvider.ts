import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  say,
  azurePortalUrl,
  checkAzureNatGatewaySpec,
  findConfiguredScope,
  parseAzureNatGatewaySpec,
  sameArmId,
  type AzureConfiguredScope,
  type AzureNatGatewaySpec,
  type OptionKind,
  type OptionQuery,
  type RegionalPrices,
  type Scope,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  BeginContext,
  NatGatewayProvider,
  Observation,
  ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureAccount } from './config/AzureAccount';
import { toProviderScope } from './config/toProviderScope';
import { toProviderScopes } from './config/toProviderScopes';
import { toCloudError } from './errors/toCloudError';
import { optionSources } from './options/optionSources';
import { scopeOptions } from './options/scopeOptions';
import type { AzureState } from './plan/AzureState';
import { checkDocument } from './plan/checkDocument';
import { gatewayIdOf } from './plan/gatewayIdOf';
import { planDocument } from './plan/planDocument';
import { reverseStep } from './plan/reverseStep';
import type { AzureSession } from './read/AzureSession';
import { collectHistory } from './read/collectHistory';
import { collectScope } from './read/collectScope';
import { createAzureSession } from './read/createAzureSession';
import { observeState } from './read/observeState';
import { readTouched } from './read/readTouched';
import { azureOperationSchema } from './write/AzureOperation';
import { beginStep } from './write/beginStep';
import { settleStep } from './write/settleStep';
import { systemTiming } from './write/systemTiming';
import type { Timing } from './write/Timing';

interface Sessions {
  readonly account: AzureAccount;
  readonly read: AzureSession;
  readonly write: AzureSession;
}

const documentOf = (spec: AcceptedSpec) =>
  spec.document as unknown as AzureNatGatewaySpec;

const stateOf = (observation: Observation) =>
  observation.state as unknown as AzureState;

/**
 * Azure NAT gateways. Reading, deciding and writing are in the folders read, map, plan and write;
 * this class only finds the account and puts them together.
 *
 * @internal
 */
export class AzureNatGatewayProvider implements NatGatewayProvider {
  readonly id = 'azure';
  readonly scopes: readonly ProviderScope[];
  private readonly sessions: readonly Sessions[];
  private readonly timing: Timing;
  private readonly prices: RegionalPrices | undefined;

  constructor(
    accounts: readonly AzureAccount[],
    options?: {
      readonly timing?: Timing;
      /** Where a region has none, the list's hold. */
      readonly prices?: RegionalPrices;
      /** How long an answer of Azure is waited for; a minute where nothing is given. */
      readonly requestTimeoutMilliseconds?: number;
    },
  ) {
    this.timing = options?.timing ?? systemTiming;
    this.prices = options?.prices;
    const timeoutMilliseconds = options?.requestTimeoutMilliseconds;
    this.sessions = accounts.map(account => {
      const read = createAzureSession(account, {
        purpose: 'read',
        timeoutMilliseconds,
      });
      const write = createAzureSession(account, {
        purpose: 'write',
        reader: read,
        timeoutMilliseconds,
      });
      return { account, read, write };
    });
    this.scopes = accounts.flatMap(({ scopes }) => toProviderScopes(scopes));
  }

  async collect({
    scope,
    signal,
  }: {
    readonly scope: Scope;
    readonly signal: AbortSignal;
  }) {
    const { account, read } = this.sessionsOf(scope.account);
    if (
      !account.scopes.some(({ subscriptionId }) =>
        sameArmId(subscriptionId, scope.id),
      )
    ) {
      throw new InputError(
        `subscription ${scope.id} is not configured; add it to natGateway.azure.${scope.account}.scopes`,
      );
    }
    return collectScope(scope, {
      session: read,
      now: () => this.timing.now(),
      signal,
    });
  }

  async collectHistory({
    scope,
    ...options
  }: Parameters<NonNullable<NatGatewayProvider['collectHistory']>>[0]) {
    return collectHistory(scope, {
      ...options,
      session: this.sessionsOf(scope.account).read,
      now: () => this.timing.now(),
    });
  }

  accepts(kind: string) {
    return kind === 'AzureNatGateway';
  }

  accept(document: unknown): ReturnType<NatGatewayProvider['accept']> {
    const { spec, violations } = parseAzureNatGatewaySpec(document);
    if (!spec) {
      return { violations };
    }
    const refused = checkAzureNatGatewaySpec(spec, {
      scopes: this.configuredScopes,
    });
    const scope = findConfiguredScope(this.configuredScopes, spec.spec);
    if (refused.length > 0 || !scope) {
      return { violations: refused };
    }
    return {
      spec: {
        provider: this.id,
        scope: toProviderScope(scope),
        name: spec.metadata.name,
        document: JSON.parse(JSON.stringify(spec)) as JsonObject,
      } as const,
    };
  }

  async observe(
    spec: AcceptedSpec,
    options: {
      readonly createdGuids: Readonly<Record<string, string>>;
      readonly runId?: string;
      readonly signal: AbortSignal;
    },
  ): Promise<Observation> {
    const document = documentOf(spec);
    const now = () => this.timing.now();
    try {
      const { state, unrecorded } = await observeState(document, {
        ...options,
        session: this.sessionsOf(document.spec.account).read,
        now,
      });
      return {
        observedAt: now().toISOString(),
        state: JSON.parse(JSON.stringify(state)) as JsonObject,
        unrecorded,
      };
    } catch (error) {
      options.signal.throwIfAborted();
      throw toCloudError(error, {
        doing: say('cloud.readingLiveState', { name: spec.name }),
        resourceId: gatewayIdOf(document),
      });
    }
  }

  check(spec: AcceptedSpec, observation: Observation) {
    return checkDocument(documentOf(spec), {
      state: stateOf(observation),
      scopes: this.configuredScopes,
    });
  }

  plan(spec: AcceptedSpec, observation: Observation) {
    return planDocument(documentOf(spec), stateOf(observation), {
      prices: this.prices,
    });
  }

  outputs(spec: AcceptedSpec, observation: Observation) {
    const document = documentOf(spec);
    const { gateway } = stateOf(observation);
    const gatewayResourceId = gateway?.resourceId ?? gatewayIdOf(document);
    const { account } = this.sessionsOf(document.spec.account);
    return {
      gatewayResourceId,
      gatewayName: gateway?.name ?? document.spec.gateways[0].name,
      egressAddresses: (gateway?.addresses ?? []).flatMap(
        ({ address }) => address ?? [],
      ),
      consoleUrl: azurePortalUrl(gatewayResourceId, {
        cloud: account.cloud.name,
        tenantId: account.credential?.tenantId,
      }),
    };
  }

  async touches(step: Step, { signal }: { readonly signal: AbortSignal }) {
    const { read } = this.sessionsOf(String(step.input.account ?? ''));
    try {
      return await readTouched(step, {
        session: read,
        now: () => this.timing.now(),
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      throw toCloudError(error, {
        doing: { message: step.title },
        resourceId: step.resourceId,
      });
    }
  }

  async begin(step: Step, context: BeginContext) {
    const { write } = this.sessionsOf(String(step.input.account ?? ''));
    return beginStep(step, { context, session: write, timing: this.timing });
  }

  async settle(
    operation: JsonObject,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (status: string) => void;
      readonly beforeWrite?: () => Promise<void>;
      readonly waitForRetry?: BeginContext['waitForRetry'];
    },
  ) {
    const { step } = azureOperationSchema.parse(operation);
    const { write } = this.sessionsOf(String(step.input.account ?? ''));
    return settleStep(operation, {
      ...options,
      session: write,
      timing: this.timing,
    });
  }

  reverse(step: Step, done: Parameters<NatGatewayProvider['reverse']>[1]) {
    return reverseStep(step, done);
  }

  addressesOf(results: readonly JsonObject[]) {
    return results.flatMap(({ addresses }) =>
      Array.isArray(addresses) ? addresses.map(String) : [],
    );
  }

  async options(
    kind: OptionKind,
    query: OptionQuery,
    { signal }: { readonly signal: AbortSignal },
  ) {
    if (kind === 'scopes') {
      return { kind, items: scopeOptions(this.configuredScopes) };
    }
    const account = query.account ?? this.sessions[0]?.account.name ?? '';
    const { read } = this.sessionsOf(account);
    const scope = read.account.scopes.find(({ subscriptionId }) =>
      sameArmId(subscriptionId, query.subscriptionId ?? subscriptionId),
    );
    if (!scope) {
      throw new InputError(
        `subscription ${query.subscriptionId} is not configured; choose one of natGateway.azure.${account}.scopes`,
      );
    }
    try {
      const items = await optionSources[kind]({
        session: read,
        subscriptionId: scope.subscriptionId,
        query,
        signal,
      });
      return { kind, items };
    } catch (error) {
      signal.throwIfAborted();
      throw toCloudError(error, { doing: say('cloud.listing', { kind }) });
    }
  }

  private get configuredScopes(): readonly AzureConfiguredScope[] {
    return this.sessions.flatMap(({ account }) => account.scopes);
  }

  private sessionsOf(name: string): Sessions {
    const found = this.sessions.find(({ account }) => account.name === name);
    if (!found) {
      throw new InputError(
        `the account "${name}" is not configured; choose one of those below natGateway.azure in the configuration, or add it there`,
      );
    }
    return found;
  }
}
