import type { Outcome } from './Outcome';

/**
 * What a replay found, as text: a row a recording, then every exchange that differs or could not be replayed, with the reason.
 *
 * @internal
 */
export function replayTable(
  replays: readonly {
    readonly file: string;
    readonly outcomes: readonly Outcome[];
  }[],
): string {
  const rows = replays.map(({ file, outcomes }) => ({
    file,
    ...counted(outcomes),
  }));
  const width = Math.max(9, ...rows.map(({ file }) => file.length));
  const line = (name: string, cells: readonly (number | string)[]) =>
    [name.padEnd(width), ...cells.map(cell => String(cell).padStart(14))].join(
      ' ',
    );
  return [
    line('recording', [
      'exchanges',
      'matched',
      'differences',
      'not replayable',
    ]),
    ...rows.map(row =>
      line(row.file, [
        row.exchanges,
        row.matched,
        row.differences,
        row.notReplayable,
      ]),
    ),
    line(
      'all',
      (['exchanges', 'matched', 'differences', 'notReplayable'] as const).map(
        key => rows.reduce((sum, row) => sum + row[key], 0),
      ),
    ),
    ...replays.flatMap(({ file, outcomes }) =>
      outcomes.flatMap(({ exchange, differences, notReplayable }) => {
        const name = `${file} #${exchange.id} ${exchange.method} ${exchange.uri}`;
        return [
          ...(notReplayable
            ? [`not replayable: ${name}: ${notReplayable}`]
            : []),
          ...differences.map(
            ({ place, recorded, answered }) =>
              `difference: ${name}: ${place}: recorded ${recorded}, answered ${answered}`,
          ),
        ];
      }),
    ),
  ].join('\n');
}

function counted(outcomes: readonly Outcome[]) {
  const differing = outcomes.filter(
    ({ differences }) => differences.length > 0,
  ).length;
  const notReplayable = outcomes.filter(
    outcome => outcome.notReplayable,
  ).length;
  return {
    exchanges: outcomes.length,
    matched: outcomes.length - differing - notReplayable,
    differences: differing,
    notReplayable,
  };
}
