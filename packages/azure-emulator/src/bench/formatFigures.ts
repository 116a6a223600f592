import type { Figure } from './Figure';
import { isKept } from './isKept';

/**
 * A table of figures, the bound beside each.
 *
 * @internal
 */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'bound', '', 'how'],
    ...figures.map(figure => [
      figure.name,
      `${number(figure.value)} ${figure.unit}`,
      'atMost' in figure.bound
        ? `<= ${number(figure.bound.atMost)} ${figure.unit}`
        : `>= ${number(figure.bound.atLeast)} ${figure.unit}`,
      isKept(figure) ? 'kept' : 'MISSED',
      figure.method,
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: value < 100 ? 2 : 0,
  });
}
