const COLUMNS = ['passed', 'failed', 'skipped', 'seconds'];

const sum = (parts, column) =>
  Object.values(parts).reduce((total, part) => total + (part[column] ?? 0), 0);

/**
 * The counts as a table, then what was left out and how to include it, and a summary in the last line.
 *
 * `parts` are counts by name, `leftOut` is a list of `{part, reason, how}`.
 */
export function describeResults({ parts, leftOut }) {
  const row = (name, values) =>
    name.padEnd(10) +
    values.map(value => String(value ?? '').padStart(9)).join('');
  const table = [
    row('part', COLUMNS),
    ...Object.entries(parts).map(([name, part]) =>
      row(
        name,
        COLUMNS.map(column => part[column]),
      ),
    ),
  ];
  const skips = leftOut.map(
    ({ part, reason, how }) => `Left out: ${part} (${reason}). ${how}`,
  );
  const [passed, failed, skipped] = COLUMNS.map(name => sum(parts, name));
  const names = leftOut.map(({ part }) => part).join(', ');
  return [
    ...table,
    ...skips,
    '',
    `${passed} passed, ${failed} failed, ${skipped} skipped${
      names && `; left out: ${names}`
    }`,
  ].join('\n');
}
