import { chunk, groupBy } from 'lodash';
import type {
  CollectionGap,
  FigureKind,
  GatewayFacts,
  SnatMeasurement,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { answerGapsOf } from './answerGapsOf';
import { gapOf } from '../errors/gapOf';
import { mapConnectionHours } from '../map/mapConnectionHours';
import { mapMeasurement } from '../map/mapMeasurement';
import { mapPackets } from '../map/mapPackets';
import { mapUsageSlices } from '../map/mapUsageSlices';
import type { AzureSession } from './AzureSession';
import type { KnownFigures } from './KnownFigures';
import { mergeGaps } from './mergeGaps';
import { metricGroups } from './metricGroups';
import { readMetric } from './readMetric';
import { resourcesPerCall } from './resourcesPerCall';

const figuresOf: Readonly<
  Record<keyof ReturnType<typeof metricGroups>, FigureKind>
> = {
  connections: 'connections',
  failures: 'failedConnections',
  failuresOfDay: 'failedConnections',
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
    /** Read before by this process, and added to. */
    readonly known: KnownFigures;
    readonly now: Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly byResourceId: ReadonlyMap<string, SnatMeasurement>;
  readonly packetsByResourceId: ReadonlyMap<
    string,
    NonNullable<GatewayFacts['packets']>
  >;
  readonly recentUsage: NonNullable<Snapshot['recentUsage']>;
  readonly gaps: readonly CollectionGap[];
}> {
  const { known, now } = options;
  const groups = metricGroups(now);
  const gaps: CollectionGap[] = [];
  const byResourceId = new Map<string, SnatMeasurement>();
  const packetsByResourceId = new Map<
    string,
    NonNullable<GatewayFacts['packets']>
  >();
  const recentUsage: NonNullable<Snapshot['recentUsage']>[number][] = [];
  const regions = groupBy(options.gateways, ({ region }) => region);

  const readSome = async (region: string, resourceIds: readonly string[]) => {
    const found: CollectionGap[] = [];
    const read = async (name: keyof typeof groups) => {
      const query = groups[name];
      const figures = figuresOf[name];
      try {
        const answers = await readMetric(session, {
          region,
          resourceIds,
          query,
          signal: options.signal,
        });
        found.push(...answerGapsOf(answers, { query, region, figures }));
        return answers;
      } catch (error) {
        options.signal.throwIfAborted();
        found.push(
          gapOf(error, {
            metric: query.metric,
            region,
            figures,
            gatewayResourceIds: resourceIds,
          }),
        );
        return [];
      }
    };
    const day = groups.failuresOfDay.window;
    const earlier = resourceIds.map(id =>
      known.hoursOf(id, { since: day.start, before: day.end }),
    );
    const isDayKnown = earlier.every(hours => hours !== undefined);
    const arePacketsKnown = resourceIds.every(id =>
      known.packetsOf(id, { now }),
    );
    const [connections, failures, failuresOfDay, availability, ...packets] =
      await Promise.all([
        read('connections'),
        read('failures'),
        isDayKnown ? [] : read('failuresOfDay'),
        read('availability'),
        ...(arePacketsKnown ? [] : [read('packets'), read('droppedPackets')]),
      ]);
    gaps.push(...found);
    const unread = (figures: FigureKind) =>
      new Set(
        found.flatMap(gap =>
          gap.figures === figures
            ? (gap.gatewayResourceIds ?? []).map(id => id.toLowerCase())
            : [],
        ),
      );
    const withoutFailures = unread('failedConnections');
    const withoutPackets = unread('packets');

    await mapInTurns(resourceIds.entries(), ([at, resourceId]) => {
      const key = resourceId.toLowerCase();
      // Of half of a day no sum is made.
      const isRead = !withoutFailures.has(key);
      const hours = isRead
        ? [
            ...(earlier[at] ??
              mapConnectionHours(resourceId, {
                query: groups.failuresOfDay,
                answers: failuresOfDay,
              })),
            ...mapConnectionHours(resourceId, {
              query: groups.failures,
              answers: failures,
            }),
          ]
        : [];
      if (isRead) known.rememberHours(resourceId, { hours, now });
      const measurement = mapMeasurement(resourceId, {
        groups,
        answers: {
          connections,
          failures: isRead ? failures : [],
          availability,
        },
        hours,
      });
      if (measurement) byResourceId.set(key, measurement);
      const slices = mapUsageSlices(resourceId, {
        queries: groups,
        answers: { connections, failures: isRead ? failures : [] },
      });
      if (slices.length > 0) recentUsage.push({ resourceId, slices });

      if (packets.length > 0 && !withoutPackets.has(key)) {
        known.rememberPackets(resourceId, {
          packets: mapPackets(resourceId, {
            groups,
            answers: { packets: packets[0], droppedPackets: packets[1] },
          }),
          now,
        });
      }
      const counted = known.packetsOf(resourceId, { now })?.packets;
      if (counted) packetsByResourceId.set(key, counted);
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
  return {
    byResourceId,
    packetsByResourceId,
    recentUsage,
    gaps: mergeGaps(gaps),
  };
}
