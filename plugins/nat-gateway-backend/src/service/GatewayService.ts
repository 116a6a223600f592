import { ConflictError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  type CapacityCeilings,
  say,
  type GatewayUsage,
  gatewayKindOf,
  type NatGateway,
  type ProviderId,
  type UsagePeriod,
  type NatGatewayFilter,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { groupBy } from 'lodash';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { deleteAdoptedResource } from '../database/adoptions/deleteAdoptedResource';
import { insertAdoptedResource } from '../database/adoptions/insertAdoptedResource';
import { findNamedSince } from '../database/usage/findNamedSince';
import { findUsage } from '../database/usage/findUsage';
import { addressKey } from '../database/addresses/addressKey';
import { findKnownSince } from '../database/addresses/findKnownSince';
import {
  countGateways,
  type ResourceGroup,
} from '../database/assessments/countGateways';
import { findFindings } from '../database/assessments/findFindings';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import { selectClaimant } from '../database/runs/selectClaimant';
import { listResources } from '../database/snapshots/listResources';
import { viewResources } from '../database/snapshots/viewResources';
import type { ViewedResource } from '../database/snapshots/ViewedResource';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { idKeyOf } from '../providers/idKeyOf';
import { requireCapability } from '../providers/requireCapability';
import type { RunService } from '../runs/RunService';
import { refuse } from '../words/refuse';
import { composeGateway } from './composeGateway';
import { freshnessOf } from './freshnessOf';
import { gatewayFactsOf } from './gatewayFactsOf';
import type { UsageSeriesService } from './UsageSeriesService';
import { recentHistory } from './recentHistory';
import { withPortsInUse } from './withPortsInUse';

const throughputOf = ({
  gigabitsPerSecond,
  gigabitsPerSecondEachWay,
  packetsPerSecond,
}: CapacityCeilings): GatewayUsage['ceilings'] => ({
  ...(gigabitsPerSecondEachWay === undefined
    ? gigabitsPerSecond !== undefined && {
        bitsPerSecond: 1e9 * gigabitsPerSecond,
      }
    : { bitsPerSecondEachWay: 1e9 * gigabitsPerSecondEachWay }),
  ...(packetsPerSecond !== undefined && { packetsPerSecond }),
});

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
      readonly runs: Pick<RunService, 'originGuids'>;
      readonly timing: Timing;
      readonly staleAfterMinutes: number;
      readonly usageRetentionMilliseconds: number;
      readonly series: Pick<UsageSeriesService, 'read'>;
    },
  ) {}

  /** One page of the gateways that meet the condition and the filter, with which advice there is on each. */
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
    const { database } = this.options;
    const { items, nextCursor } = await listResources(database, {
      ...options,
      table: 'gateways',
      staleBefore: this.staleBefore(),
    });
    const [gateways, findings] = await Promise.all([
      this.compose(items),
      findFindings(database, {
        of: items.map(({ id, subject: { scope } }) => ({ id, scope })),
      }),
    ]);
    return {
      items: gateways.map(gateway => ({
        ...gateway,
        findings: findings[gateway.id] ?? [],
      })),
      nextCursor,
    };
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
  async find(id: string): Promise<readonly ViewedResource<'gateways'>[]> {
    const found = await viewResources(this.options.database, {
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

  /** What the newest run declared of a gateway; undefined where no run did. */
  async declared(
    stored: StoredGateway,
    { origin }: Pick<NatGateway, 'origin'>,
  ): Promise<JsonObject | undefined> {
    const { database, providers } = this.options;
    const cloud = providers.get(stored.subject.provider)?.description;
    if (!cloud) return undefined;
    const facts = await gatewayFactsOf(database, { stored, cloud, origin });
    return facts.declared as JsonObject | undefined;
  }

  /** What a gateway carried: what is kept of it or, over a period, what its cloud tells. */
  async usage(
    gateway: StoredGateway,
    options: { readonly period?: UsagePeriod; readonly signal: AbortSignal },
  ): Promise<GatewayUsage> {
    const { database, providers, series, timing, usageRetentionMilliseconds } =
      this.options;
    const { period, signal } = options;
    const of = { id: gateway.id, scope: gateway.subject.scope };
    const told = period && (await series.read(gateway, { period, signal }));
    if (told) {
      const since = (await findNamedSince(database, of)) ?? '';
      const cloud = providers.get(gateway.subject.provider)?.description;
      const ceilings =
        cloud && gatewayKindOf(gateway.document, { cloud })?.ceilings();
      const slices = told.slices.filter(({ at }) => at >= since);
      return {
        ...told,
        slices: ceilings
          ? slices.map(slice => withPortsInUse(slice, ceilings))
          : slices,
        ...(ceilings && { ceilings: throughputOf(ceilings) }),
      };
    }
    const slices = await findUsage(database, {
      ...of,
      since: new Date(timing.now().getTime() - usageRetentionMilliseconds),
    });
    return { stepMinutes: 5, slices };
  }

  /**
   * Gives a gateway that no run created into this backend's hands: runs may change it from then on, and
   * never delete it. Refused for what another tool manages, which would change it back.
   */
  async adopt(
    stored: ViewedResource<'gateways'>,
    options: { readonly by: string },
  ): Promise<{
    readonly gateway: NatGateway;
    readonly document?: JsonObject;
  }> {
    const { database, providers, timing } = this.options;
    const [before] = await this.compose([stored]);
    const provider = providers.get(stored.subject.provider);
    if (!before || !provider) {
      throw new NotFoundError(
        `No module for ${stored.subject.provider} is installed in this backend; install it first.`,
      );
    }
    requireCapability(provider, 'specs');
    const { description: cloud } = provider;
    const { name, origin, resourceId } = before;
    if (origin === 'created') {
      throw refuse(
        ConflictError,
        say('refusal.adoptsCreated', { gateway: name }),
      );
    }
    const tool = cloud.managingTool?.(before);
    if (tool) {
      throw refuse(
        ConflictError,
        say('refusal.adoptsOfOtherTool', { gateway: name, ...tool }),
      );
    }
    const resourceGuid = stored.document.facts?.resourceGuid;
    if (resourceGuid === undefined || before.lastReadAt) {
      throw refuse(
        ConflictError,
        say('refusal.adoptsUnread', { gateway: name }),
      );
    }
    if (origin === 'foreign') {
      await insertAdoptedResource(database, {
        resourceId,
        resourceGuid,
        scope: stored.subject.scope,
        by: options.by,
        at: timing.now().toISOString(),
        idKey: cloud.idKey,
      });
    }
    const [gateway] = await this.compose([stored]);
    const document = cloud.documentOf?.(gateway);
    return { gateway, ...(document && { document: document as JsonObject }) };
  }

  /** Gives an adopted gateway back: runs leave it as it is from then on. Nothing in the cloud changes. */
  async release(stored: ViewedResource<'gateways'>): Promise<NatGateway> {
    const { database } = this.options;
    const { resourceId, name } = stored.document;
    const idKey = idKeyOf(stored.subject.provider, this.options);
    const [before] = await this.compose([stored]);
    if (before.origin === 'created') {
      throw refuse(
        ConflictError,
        say('refusal.releasesCreated', { gateway: name }),
      );
    }
    const run = await selectClaimant(database, {
      resourceIds: [resourceId],
      idKey,
    });
    if (run) {
      throw Object.assign(
        refuse(
          ConflictError,
          say('refusal.otherRunChanges', {
            run: run.id,
            name: run.name,
            resource: run.resourceId,
          }),
        ),
        { runId: run.id },
      );
    }
    await deleteAdoptedResource(database, { resourceId, idKey });
    const [gateway] = await this.compose([stored]);
    return gateway;
  }

  /** What rows come to, with everything that follows from them. */
  async compose(
    gateways: readonly ViewedResource<'gateways'>[],
  ): Promise<readonly NatGateway[]> {
    const { database, providers, runs, timing, staleAfterMinutes } =
      this.options;
    if (gateways.length === 0) return [];
    const byProvider = groupBy(gateways, ({ subject }) => subject.provider);
    const now = timing.now();
    const [knownSince, ...guids] = await Promise.all([
      findKnownSince(database, {
        ids: gateways.flatMap(({ document, subject }) => {
          const cloud = providers.get(subject.provider)?.description;
          return document.addresses.flatMap(
            address => (cloud && addressKey(cloud, address)) ?? [],
          );
        }),
      }),
      ...Object.entries(byProvider).map(([provider, rows]) =>
        runs.originGuids({
          resourceIds: rows.map(({ document }) => document.resourceId),
          idKey: idKeyOf(provider, { providers }),
        }),
      ),
    ]);
    const createdGuids = Object.assign({}, ...guids.map(each => each.created));
    const adoptedGuids = Object.assign({}, ...guids.map(each => each.adopted));
    return gateways.flatMap(gateway => {
      const cloud = providers.get(gateway.subject.provider)?.description;
      return cloud
        ? [
            composeGateway(gateway, {
              cloud,
              scope: gateway.scope,
              createdGuids,
              adoptedGuids,
              ...freshnessOf([gateway.scope], { now, staleAfterMinutes }),
              knownSince,
              history: recentHistory(gateway.history, { now }),
            }),
          ]
        : [];
    });
  }
}
