import type {
  CloudDescription,
  EntityEgress,
  ObservedCluster,
  RunSummary,
  RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { uniqBy } from 'lodash';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { StoredScope } from '../database/snapshots/StoredScope';
import type { RunService } from '../runs/RunService';
import type { decideAnnotation } from './decideAnnotation';
import { freshnessOf } from './freshnessOf';
import type { GatewayService } from './GatewayService';
import { recentHistory } from './recentHistory';
import { judgeEgress } from './judgeEgress';
import type { LocatedEgress } from './LocatedEgress';
import { rowsOfEgress } from './rowsOfEgress';
import { withMeasuredPorts } from './withMeasuredPorts';
import { worstStatusFirst } from '../database/assessments/worstStatusFirst';

const withoutFacts = ({ facts: _, ...cluster }: ObservedCluster) => cluster;

/**
 * Composes how an entity goes out from what was collected. Asks nobody's permission.
 *
 * @internal
 */
export class EntityEgressService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly gateways: GatewayService;
      readonly runs: Pick<RunService, 'unsettledForResources'>;
      readonly timing: Timing;
      readonly staleAfterMinutes: number;
      readonly prices?: RegionalPrices;
    },
  ) {}

  /** The answer where nothing was collected; the scopes are those that might have reported it. */
  notCollected(
    entityRef: string,
    options: {
      readonly decided: ReturnType<typeof decideAnnotation>;
      readonly scopes: readonly StoredScope[];
    },
  ): EntityEgress {
    const { annotation, cloud } = options.decided ?? {};
    return {
      entityRef,
      annotation,
      provider: cloud?.id,
      state: annotation ? 'notCollected' : 'notAnnotated',
      gateways: [],
      findings: [],
      notKnown: [],
      activeRuns: [],
      failedRuns: [],
      // What was refused as a whole may be what was asked for.
      freshness: this.freshness(options.scopes, {
        clusterResourceIds: annotation ? [annotation.value] : [],
        cloud,
      }),
    };
  }

  /** The answer of what was located, all of which may be shown. */
  async compose(
    entityRef: string,
    options: {
      readonly located: LocatedEgress;
      readonly mayShowRun: (run: RunSummary) => boolean;
    },
  ): Promise<EntityEgress> {
    const { database, runs, timing, prices } = this.options;
    const { annotation, cloud, gateways, place } = options.located;
    const rows = rowsOfEgress(options.located);
    const resourceIds = [
      ...new Set(
        rows.flatMap(({ document }) => [
          document.resourceId,
          ...('subnets' in document
            ? document.subnets.map(({ resourceId }) => resourceId)
            : []),
        ]),
      ),
    ];
    const now = timing.now();
    // At once: one after the other, they would be most of an answer's time.
    const [unsorted, { activeRuns, failedRuns }] = await Promise.all([
      this.options.gateways.compose(gateways),
      runs.unsettledForResources({ resourceIds, idKey: cloud.idKey }),
    ]);
    const cluster =
      options.located.cluster &&
      withMeasuredPorts(options.located.cluster, {
        history: recentHistory(options.located.cluster.history, { now }),
      });
    const composed = [...unsorted].sort(
      (a, b) =>
        worstStatusFirst.indexOf(a.status) - worstStatusFirst.indexOf(b.status),
    );
    const scopes = uniqBy(
      rows.map(row => row.scope),
      ({ subject }) => subject.scope,
    );
    const freshness = this.freshness(scopes, {
      gatewayResourceIds: composed.map(({ resourceId }) => resourceId),
      // A place misses what its scope misses, as a cluster does.
      clusterResourceIds: [cluster, place].flatMap(row =>
        row ? [row.document.resourceId] : [],
      ),
      cloud,
    });
    const judgement = await judgeEgress(
      { ...options.located, cluster },
      {
        database,
        gateways: this.options.gateways,
        composed,
        now,
        observedAt: freshness.observedAt,
        prices,
      },
    );
    return {
      entityRef,
      annotation,
      provider: cloud.id,
      state: 'collected',
      ...(cluster && { cluster: withoutFacts(cluster.document) }),
      ...(place && { place: place.document }),
      ownerRef: rows[0].subject.ownerRef,
      gateways: composed,
      ...judgement,
      activeRuns: activeRuns.filter(options.mayShowRun),
      failedRuns: failedRuns.filter(options.mayShowRun),
      freshness,
    };
  }

  private freshness(
    scopes: readonly StoredScope[],
    options: Pick<
      Parameters<typeof freshnessOf>[1],
      'clusterResourceIds' | 'gatewayResourceIds'
    > & { readonly cloud?: CloudDescription },
  ) {
    const { timing, staleAfterMinutes } = this.options;
    const { cloud, ...shown } = options;
    return freshnessOf(scopes, {
      ...shown,
      idKey: cloud?.idKey,
      now: timing.now(),
      staleAfterMinutes,
    });
  }
}
