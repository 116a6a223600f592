import { chunk, groupBy } from 'lodash';
import type {
  CollectionGap,
  FigureKind,
  GatewayFacts,
  SnatMeasurement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { answerGapsOf } from './answerGapsOf';
import { gapOf } from '../errors/gapOf';
import { mapMeasurement } from '../map/mapMeasurement';
import { mapPackets } from '../map/mapPackets';
import type { AzureSession } from './AzureSession';
import { mergeGaps } from './mergeGaps';
import { metricGroups } from './metricGroups';
import { readMetric } from './readMetric';
import { resourcesPerCall } from './resourcesPerCall';

const figuresOf: Readonly<
  Record<keyof ReturnType<typeof metricGroups>, FigureKind>
> = {
  connections: 'connections',
  failures: 'failedConnections',
  availability: 'availability',
  packets: 'packets',
  droppedPackets: 'packets',
};

/**
 * What the gateways of a scope were measured at. A call that fails leaves its figures out and
 * is told in `gaps`; the rest is kept.
 *
 * @internal
 */
export async function readMeasurements(
  session: AzureSession,
  options: {
    readonly gateways: readonly {
      readonly resourceId: string;
      readonly region: string;
    }[];
    readonly now: Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly byResourceId: ReadonlyMap<string, SnatMeasurement>;
  readonly packetsByResourceId: ReadonlyMap<
    string,
    NonNullable<GatewayFacts['packets']>
  >;
  readonly gaps: readonly CollectionGap[];
}> {
  const groups = metricGroups(options.now);
  const gaps: CollectionGap[] = [];
  const byResourceId = new Map<string, SnatMeasurement>();
  const packetsByResourceId = new Map<
    string,
    NonNullable<GatewayFacts['packets']>
  >();
  const regions = groupBy(options.gateways, ({ region }) => region);

  const readSome = async (region: string, resourceIds: readonly string[]) => {
    const read = async (name: keyof typeof groups) => {
      const query = groups[name];
      try {
        const answers = await readMetric(session, {
          region,
          resourceIds,
          query,
          signal: options.signal,
        });
        gaps.push(
          ...answerGapsOf(answers, { query, region, figures: figuresOf[name] }),
        );
        return answers;
      } catch (error) {
        options.signal.throwIfAborted();
        gaps.push(
          gapOf(error, {
            metric: query.metric,
            region,
            figures: figuresOf[name],
            gatewayResourceIds: resourceIds,
          }),
        );
        return [];
      }
    };
    const [connections, failures, availability, packets, droppedPackets] =
      await Promise.all([
        read('connections'),
        read('failures'),
        read('availability'),
        read('packets'),
        read('droppedPackets'),
      ]);
    await mapInTurns(resourceIds, resourceId => {
      const measurement = mapMeasurement(resourceId, {
        groups,
        answers: { connections, failures, availability },
      });
      if (measurement) {
        byResourceId.set(resourceId.toLowerCase(), measurement);
      }
      const counted = mapPackets(resourceId, {
        groups,
        answers: { packets, droppedPackets },
      });
      if (counted) packetsByResourceId.set(resourceId.toLowerCase(), counted);
    });
  };
  await Promise.all(
    Object.entries(regions).map(async ([region, gateways]) => {
      // One after the other: the answers of a few calls are in memory, not those of a region.
      for (const some of chunk(gateways, resourcesPerCall)) {
        await readSome(
          region,
          some.map(({ resourceId }) => resourceId),
        );
      }
    }),
  );
  return { byResourceId, packetsByResourceId, gaps: mergeGaps(gaps) };
}
