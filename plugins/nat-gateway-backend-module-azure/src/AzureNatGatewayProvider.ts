import type { Agent } from 'node:https';
import { InputError } from '@backstage/errors';
import {
  azureCloud,
  sameArmId,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type DiscoveryCapability,
  type FilesCapability,
  type HistoryCapability,
  type NatGatewayProvider,
  type OptionsCapability,
  type ProviderScope,
  type SpecsCapability,
  type UsageCapability,
  type WritesCapability,
  systemTiming,
  type Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureAccount } from './config/AzureAccount';
import { toProviderScopes } from './config/toProviderScopes';
import { withDiscoveredScopes } from './config/withDiscoveredScopes';
import { createAzureFiles } from './capabilities/createAzureFiles';
import { createAzureOptions } from './capabilities/createAzureOptions';
import { createAzureUsage } from './capabilities/createAzureUsage';
import { createAzureSpecs } from './capabilities/createAzureSpecs';
import type { AzureAnswer } from './read/AzureAnswer';
import { AzureSessions } from './read/AzureSessions';
import { KnownFigures } from './read/KnownFigures';
import { collectHistory } from './read/collectHistory';
import { collectScope } from './read/collectScope';
import { discoverScopes } from './read/discoverScopes';
import { createAzureWrites } from './capabilities/createAzureWrites';

/**
 * Azure NAT gateways. Reading, deciding and writing are in the folders read, map, plan and write,
 * what the backend may ask for in capabilities; this class only puts them together.
 *
 * @internal
 */
export class AzureNatGatewayProvider implements NatGatewayProvider {
  readonly description = azureCloud;
  readonly discovery: DiscoveryCapability;
  readonly history: HistoryCapability;
  readonly options: OptionsCapability;
  readonly specs: SpecsCapability;
  readonly usage: UsageCapability;
  readonly writes: WritesCapability;
  readonly files: FilesCapability = createAzureFiles();
  private readonly accounts: readonly AzureAccount[];
  private readonly sessions: AzureSessions;
  /** By account. */
  private readonly known: ReadonlyMap<string, KnownFigures>;
  private readonly now: () => Date;

  constructor(
    configured: readonly AzureAccount[],
    options: {
      readonly timing?: Timing;
      /** Where a region has none, the list's hold. */
      readonly prices?: RegionalPrices;
      /** How long an answer of Azure is waited for; a minute where nothing is given. */
      readonly requestTimeoutMilliseconds?: number;
      readonly onAnswer?: (answer: AzureAnswer) => void;
      /** Of several providers in one process; absent: each account has its own. */
      readonly connections?: Agent;
    } = {},
  ) {
    const { timing = systemTiming, prices } = options;
    const now = () => timing.now();
    const discoverable = configured.map(withDiscoveredScopes);
    const accounts = discoverable.map(({ account }) => account);
    const sessions = new AzureSessions(accounts, {
      timeoutMilliseconds: options.requestTimeoutMilliseconds,
      onAnswer: options.onAnswer,
      connections: options.connections,
    });
    this.now = now;
    this.sessions = sessions;
    this.known = new Map(
      accounts.map(({ name }) => [name, new KnownFigures()]),
    );
    this.accounts = accounts;
    this.discovery = {
      accounts: configured.flatMap(({ name, managementGroups }) =>
        managementGroups.length > 0 ? [name] : [],
      ),
      discover: async ({ account, signal }) =>
        discoverScopes(sessions.of(account).read, {
          account: configured.find(({ name }) => name === account)!,
          signal,
        }),
      use: (name, scopes) => {
        const discovered = discoverable.find(
          ({ account }) => account.name === name,
        );
        if (!discovered) return;
        discovered.use(
          scopes.map(({ scope, ownerRef }) => ({
            account: name,
            subscriptionId: scope.id,
            ownerRef,
          })),
        );
        this.known
          .get(name)
          ?.keepSubscriptions(
            discovered.account.scopes.map(each => each.subscriptionId),
          );
      },
    };
    this.history = {
      collect: async ({ scope, ...asked }) =>
        collectHistory(scope, {
          ...asked,
          session: sessions.of(scope.account).read,
          now,
        }),
    };
    this.options = createAzureOptions({ sessions });
    this.usage = createAzureUsage({ sessions, now });
    this.specs = createAzureSpecs({ sessions, now, prices });
    this.writes = createAzureWrites({ sessions, timing });
  }

  get scopes(): readonly ProviderScope[] {
    return this.accounts.flatMap(({ scopes }) => toProviderScopes(scopes));
  }

  async collect({
    scope,
    signal,
  }: Parameters<NatGatewayProvider['collect']>[0]) {
    const { account, read } = this.sessions.of(scope.account);
    if (
      !account.scopes.some(({ subscriptionId }) =>
        sameArmId(subscriptionId, scope.id),
      )
    ) {
      throw new InputError(
        `subscription ${scope.id} is not configured; add it to natGateway.azure.${scope.account}.scopes, or move it below one of its managementGroups`,
      );
    }
    return collectScope(scope, {
      session: read,
      known: this.known.get(scope.account)!,
      now: this.now,
      signal,
    });
  }
}
