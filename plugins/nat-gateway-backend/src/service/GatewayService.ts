import { NotFoundError } from '@backstage/errors';
import type {
  NatGateway,
  ProviderId,
  UsagePeriod,
  UsageSlice,
  NatGatewayFilter,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { groupBy } from 'lodash';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { findNamedSince } from '../database/usage/findNamedSince';
import { findUsage } from '../database/usage/findUsage';
import { addressKey } from '../database/addresses/addressKey';
import { findKnownSince } from '../database/addresses/findKnownSince';
import {
  countGateways,
  type ResourceGroup,
} from '../database/assessments/countGateways';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import { findResources } from '../database/snapshots/findResources';
import { listResources } from '../database/snapshots/listResources';
import { listScopes } from '../database/snapshots/listScopes';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import type { StoredHistory } from '../database/snapshots/StoredHistory';
import type { StoredScope } from '../database/snapshots/StoredScope';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { idKeyOf } from '../providers/idKeyOf';
import type { RunService } from '../runs/RunService';
import { composeGateway } from './composeGateway';
import { freshnessOf } from './freshnessOf';
import type { UsageSeriesService } from './UsageSeriesService';
import { historiesById } from './historiesById';

/**
 * Gateways as they were last collected. Asks nobody's permission.
 *
 * @internal
 */
export class GatewayService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      readonly runs: Pick<RunService, 'createdGuids'>;
      readonly timing: Timing;
      readonly staleAfterMinutes: number;
      readonly usageRetentionMilliseconds: number;
      readonly series: Pick<UsageSeriesService, 'read'>;
    },
  ) {}

  /** One page of the gateways that meet the condition and the filter. */
  async list(options: {
    readonly condition: SubjectCondition;
    readonly filter?: NatGatewayFilter;
    readonly sort?: ResourceSort;
    readonly cursor?: string;
    readonly limit: number;
  }): Promise<{
    readonly items: readonly NatGateway[];
    readonly nextCursor?: string;
  }> {
    const { items, nextCursor } = await listResources(this.options.database, {
      ...options,
      table: 'gateways',
      staleBefore: this.staleBefore(),
    });
    return { items: await this.compose(items), nextCursor };
  }

  /** How many gateways meet the condition and the filter, in all and by group. */
  async count(options: {
    readonly condition: SubjectCondition;
    readonly filter?: NatGatewayFilter;
    readonly groupBy: ResourceGroup;
  }): ReturnType<typeof countGateways> {
    return countGateways(this.options.database, {
      ...options,
      staleBefore: this.staleBefore(),
    });
  }

  private staleBefore(): string {
    const { timing, staleAfterMinutes } = this.options;
    return new Date(
      timing.now().getTime() - staleAfterMinutes * 60_000,
    ).toISOString();
  }

  /** The rows of one gateway, one a scope that reported it; never none. */
  async find(id: string): Promise<readonly StoredGateway[]> {
    const found = await findResources(this.options.database, {
      table: 'gateways',
      ids: [id],
    });
    if (found.length === 0) {
      throw new NotFoundError(
        `No gateway has the id ${id}; it may be gone since the list was read. List the gateways again.`,
      );
    }
    return found;
  }

  /** What a gateway carried: what is kept of it or, over a period, what its cloud tells. */
  async usage(
    gateway: StoredGateway,
    options: { readonly period?: UsagePeriod; readonly signal: AbortSignal },
  ): Promise<{
    readonly stepMinutes: number;
    readonly slices: readonly UsageSlice[];
  }> {
    const { database, series, timing, usageRetentionMilliseconds } =
      this.options;
    const { period, signal } = options;
    const of = { id: gateway.id, scope: gateway.subject.scope };
    const told = period && (await series.read(gateway, { period, signal }));
    if (told) {
      const since = await findNamedSince(database, of);
      return {
        ...told,
        slices: told.slices.filter(({ at }) => at >= (since ?? '')),
      };
    }
    const slices = await findUsage(database, {
      ...of,
      since: new Date(timing.now().getTime() - usageRetentionMilliseconds),
    });
    return { stepMinutes: 5, slices };
  }

  /** What rows come to, with everything that follows from them; who reads a part of it anyway, gives it. */
  async compose(
    gateways: readonly StoredGateway[],
    given: {
      readonly scopes?: Promise<readonly StoredScope[]>;
      /** By id. */
      readonly histories?: Promise<
        ReadonlyMap<string, StoredHistory | undefined>
      >;
    } = {},
  ): Promise<readonly NatGateway[]> {
    const { database, providers, runs, timing, staleAfterMinutes } =
      this.options;
    if (gateways.length === 0) return [];
    const byProvider = groupBy(gateways, ({ subject }) => subject.provider);
    const [scopes, histories, knownSince, ...guids] = await Promise.all([
      given.scopes ??
        listScopes(database, {
          keys: gateways.map(({ subject }) => subject.scope),
        }),
      given.histories ??
        historiesById(database, { of: gateways, now: timing.now() }),
      findKnownSince(database, {
        ids: gateways.flatMap(({ document, subject }) => {
          const cloud = providers.get(subject.provider)?.description;
          return document.addresses.flatMap(
            address => (cloud && addressKey(cloud, address)) ?? [],
          );
        }),
      }),
      ...Object.entries(byProvider).map(([provider, of]) =>
        runs.createdGuids({
          resourceIds: of.map(({ document }) => document.resourceId),
          idKey: idKeyOf(provider, { providers }),
        }),
      ),
    ]);
    const createdGuids = Object.assign({}, ...guids);
    return gateways.flatMap(gateway => {
      const key = gateway.subject.scope;
      const scope = scopes.find(({ subject }) => subject.scope === key);
      const cloud = scope && providers.get(scope.scope.provider)?.description;
      if (!cloud) {
        return [];
      }
      const { stale } = freshnessOf([scope], {
        now: timing.now(),
        staleAfterMinutes,
      });
      const history = histories.get(gateway.id);
      return [
        composeGateway(gateway, {
          cloud,
          scope,
          createdGuids,
          stale,
          knownSince,
          history,
        }),
      ];
    });
  }
}
