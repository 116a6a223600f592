/** One line of the proof: a figure beside its bound. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bound: string;
  /** Undefined where no bound applies: a comparison. */
  readonly isMet: boolean | undefined;
}

/** The table of a proof. */
export function printRows(rows: readonly Row[]): string {
  const mark = ({ isMet }: Row) => {
    if (isMet === undefined) return '  ';
    return isMet ? 'ok' : '!!';
  };
  const width = (pick: (row: Row) => string) =>
    Math.max(...rows.map(row => pick(row).length));
  const what = width(row => row.what);
  const figure = width(row => row.figure);
  return rows
    .map(
      row =>
        `${mark(row)}  ${row.what.padEnd(what)}  ${row.figure.padEnd(
          figure,
        )}  ${row.bound}`,
    )
    .join('\n');
}

/** The value below which `share` of the values lie (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Seconds with two decimals; a dash where there is no value. */
export const seconds = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '–' : `${(milliseconds / 1000).toFixed(2)} s`;
