import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Which resource an id names.
 *
 * @internal
 */
export interface GuidRow {
  readonly scope: string;
  readonly id: string;
  readonly guid: string;
  /** ISO 8601: until then another resource had the id. */
  readonly since: string | null;
  /** ISO 8601, to a day. */
  readonly seen_at: string;
}

const DAY = 86_400_000;

/**
 * Which resource each id names, also of those that are gone: one that is made anew under an old name has
 * another guid.
 *
 * @internal
 */
export function guidRows(
  before: readonly GuidRow[],
  options: {
    readonly key: string;
    readonly gateways: readonly {
      readonly id: string;
      readonly gateway: ObservedGateway;
    }[];
    /** ISO 8601: the end of the collection that reported them. */
    readonly at: string;
    /** Later, no figures of another resource can be taken for those of this one. */
    readonly daysKept: number;
  },
): readonly GuidRow[] {
  const { at, daysKept, gateways, key } = options;
  const agoMilliseconds = (row: GuidRow) =>
    Date.parse(at) - Date.parse(row.seen_at);
  const rows = new Map(
    before
      .filter(row => agoMilliseconds(row) <= daysKept * DAY)
      .map(row => [row.id, row]),
  );
  for (const { gateway, id } of gateways) {
    const guid = gateway.facts?.resourceGuid;
    if (guid === undefined) continue;
    const row = rows.get(id);
    const isAnother = row !== undefined && row.guid !== guid;
    const isSeenToday =
      row !== undefined && !isAnother && agoMilliseconds(row) < DAY;
    if (!isSeenToday) {
      const since = isAnother ? at : row?.since ?? null;
      rows.set(id, { scope: key, id, guid, since, seen_at: at });
    }
  }
  return [...rows.values()];
}
