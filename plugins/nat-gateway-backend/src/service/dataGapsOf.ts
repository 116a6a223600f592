import type {
  CollectionGap,
  DataGap,
} from 'backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';

type ScopeState = Pick<StoredScope, 'failure' | 'gaps' | 'observedAt'>;

const unique = (texts: readonly string[]) => [...new Set(texts)];
const lowerCase = (resourceId: string) => resourceId.toLowerCase();

function touches(
  { gatewayResourceIds }: CollectionGap,
  shown: ReadonlySet<string>,
): boolean {
  return gatewayResourceIds
    ? gatewayResourceIds.some(id => shown.has(lowerCase(id)))
    : shown.size > 0;
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
  options: { readonly gatewayResourceIds: readonly string[] },
): readonly DataGap[] {
  const shown = new Set(options.gatewayResourceIds.map(lowerCase));
  const causes = new Map<string, { at: string; gaps: CollectionGap[] }>();
  for (const { observedAt, gaps } of scopes) {
    if (observedAt === undefined) continue;
    for (const gap of gaps) {
      const cause = gap.code ?? gap.message;
      const same = causes.get(cause) ?? { at: observedAt, gaps: [] };
      same.gaps.push(gap);
      causes.set(cause, same);
    }
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
