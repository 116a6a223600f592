import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A row of what a gateway carried in an hour.
 *
 * @internal
 */
export interface UsageHourRow {
  readonly scope: string;
  readonly id: string;
  /** ISO 8601: the start of the hour. */
  readonly at: string;
  /** JSON: of each slice its start and figures; null where none was reported. */
  readonly document: string;
}

const figures = [
  'peakTcpConnections',
  'peakUdpConnections',
  'attemptedConnections',
  'failedConnections',
] as const satisfies readonly (keyof UsageSlice)[];

/** Names are left out: there are a quarter of a million rows a day of 10,000 gateways. */
const pack = (slices: readonly UsageSlice[]): string =>
  JSON.stringify(
    slices.map(slice => [
      slice.at,
      ...figures.map(each => slice[each] ?? null),
    ]),
  );

const unpack = ({ document }: Pick<UsageHourRow, 'document'>) =>
  (
    JSON.parse(document) as readonly [string, ...(readonly (number | null)[])][]
  ).map(
    ([at, ...numbers]): UsageSlice => ({
      at,
      ...Object.fromEntries(
        figures.flatMap((figure, index) =>
          numbers[index] === null ? [] : [[figure, numbers[index]]],
        ),
      ),
    }),
  );

/** The higher of each figure: a slice that was read late, or in part only, has lower ones. */
const higherOf = (one: UsageSlice, other: UsageSlice): UsageSlice => ({
  at: one.at,
  ...Object.fromEntries(
    figures.flatMap(figure => {
      const known = [one[figure], other[figure]].flatMap(each => each ?? []);
      return known.length > 0 ? [[figure, Math.max(...known)]] : [];
    }),
  ),
});

/**
 * The hour in which a slice is, and how its row is written, read and added to.
 *
 * @internal
 */
export const usageHour = {
  of: ({ at }: UsageSlice) => `${at.slice(0, 13)}:00:00.000Z`,
  slices: unpack,
  /** The document of an hour that has these slices too. */
  extended: (
    row: UsageHourRow | undefined,
    slices: readonly UsageSlice[],
  ): string => {
    const all = new Map((row ? unpack(row) : []).map(each => [each.at, each]));
    for (const slice of slices) {
      const known = all.get(slice.at);
      all.set(slice.at, known ? higherOf(known, slice) : slice);
    }
    return pack(
      [...all.values()].sort((one, other) => (one.at < other.at ? -1 : 1)),
    );
  },
};
