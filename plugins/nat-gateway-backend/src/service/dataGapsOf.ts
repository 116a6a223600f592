import type {
  CloudDescription,
  CollectionGap,
  DataGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';

type ScopeState = Pick<StoredScope, 'failure' | 'gaps' | 'observedAt'> &
  Partial<Pick<StoredScope, 'history'>>;

const unique = (texts: readonly string[]) => [...new Set(texts)];

interface Shown {
  readonly idKey: CloudDescription['idKey'];
  readonly gateways: ReadonlySet<string>;
  readonly clusters: ReadonlySet<string>;
}

function touches(
  { clusterResourceIds, gatewayResourceIds }: CollectionGap,
  { clusters, gateways, idKey }: Shown,
): boolean {
  return clusterResourceIds || gatewayResourceIds
    ? Boolean(
        clusterResourceIds?.some(id => clusters.has(idKey(id))) ||
          gatewayResourceIds?.some(id => gateways.has(idKey(id))),
      )
    : gateways.size > 0 || clusters.size > 0;
}

/** What was left out, and when: of the newest collection, and of the newest look back. */
function gapsOf({ gaps, history, observedAt }: ScopeState) {
  const lookedBackAt = history?.attemptedAt;
  return observedAt === undefined
    ? []
    : [
        ...gaps.map(gap => ({ at: observedAt, gap })),
        ...(history?.gaps ?? []).map(gap => ({
          at: lookedBackAt ?? observedAt,
          gap,
        })),
      ];
}

/**
 * What is missing in the data of these gateways, one cause told once: a cloud that refuses five
 * metrics of one region said one thing. Behind a failure, gaps are those of a collection before it,
 * which the data still shows.
 *
 * @internal
 */
export function dataGapsOf(
  scopes: readonly ScopeState[],
  options: {
    readonly gatewayResourceIds: readonly string[];
    readonly clusterResourceIds?: readonly string[];
    /** Ids are the same only word for word unless given. */
    readonly idKey?: CloudDescription['idKey'];
  },
): readonly DataGap[] {
  const { clusterResourceIds = [], gatewayResourceIds } = options;
  const { idKey = (resourceId: string) => resourceId } = options;
  const shown = {
    idKey,
    gateways: new Set(gatewayResourceIds.map(idKey)),
    clusters: new Set(clusterResourceIds.map(idKey)),
  };
  const causes = new Map<string, { at: string; gaps: CollectionGap[] }>();
  for (const { at, gap } of scopes.flatMap(gapsOf)) {
    const cause = gap.code ?? gap.message;
    const same = causes.get(cause) ?? { at, gaps: [] };
    same.gaps.push(gap);
    causes.set(cause, same);
  }
  return [...causes.values()]
    .filter(({ gaps }) => gaps.some(gap => touches(gap, shown)))
    .map(({ at, gaps }) => {
      const [first] = gaps;
      const { cloudMessage, code, message, reason, wayOut, wayOutWording } =
        first;
      const gateways = unique(
        gaps.flatMap(gap => gap.gatewayResourceIds ?? []).map(idKey),
      );
      return {
        at,
        message,
        parts: unique(gaps.map(gap => gap.figures ?? gap.part)),
        ...(code !== undefined && { code }),
        ...(reason && { reason }),
        ...(cloudMessage !== undefined && { cloudMessage }),
        ...(wayOut && { wayOut }),
        ...(wayOutWording && { wayOutWording }),
        ...(gateways.length > 0 && { gatewayCount: gateways.length }),
      };
    });
}
