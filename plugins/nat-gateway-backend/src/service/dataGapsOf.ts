import type {
  CollectionGap,
  DataGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';

type ScopeState = Pick<StoredScope, 'failure' | 'gaps' | 'observedAt'> &
  Partial<Pick<StoredScope, 'history'>>;

const unique = (texts: readonly string[]) => [...new Set(texts)];
const lowerCase = (resourceId: string) => resourceId.toLowerCase();

interface Shown {
  readonly gateways: ReadonlySet<string>;
  readonly clusters: ReadonlySet<string>;
}

function touches(
  { clusterResourceIds, gatewayResourceIds }: CollectionGap,
  { clusters, gateways }: Shown,
): boolean {
  return clusterResourceIds || gatewayResourceIds
    ? Boolean(
        clusterResourceIds?.some(id => clusters.has(lowerCase(id))) ||
          gatewayResourceIds?.some(id => gateways.has(lowerCase(id))),
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
 * What is missing in the data of these gateways, one cause told once: Azure that refuses five
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
  },
): readonly DataGap[] {
  const { clusterResourceIds = [], gatewayResourceIds } = options;
  const shown = {
    gateways: new Set(gatewayResourceIds.map(lowerCase)),
    clusters: new Set(clusterResourceIds.map(lowerCase)),
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
        gaps.flatMap(gap => gap.gatewayResourceIds ?? []).map(lowerCase),
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
