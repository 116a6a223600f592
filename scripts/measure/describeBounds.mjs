/** Measured values and their bounds as a table, and whether all bounds are met. */
export function describeBounds(rows) {
  const lines = rows.map(({ what, measured, atMost, unit }) => {
    const verdict = measured <= atMost ? 'met' : 'MISSED';
    return [
      what.padEnd(44),
      `${Math.round(measured)} ${unit}`.padStart(9),
      `<= ${atMost} ${unit}`.padStart(12),
      `  ${verdict}`,
    ].join('');
  });
  return {
    text: [`${'what'.padEnd(44)} measured       bound`, ...lines].join('\n'),
    met: rows.every(({ measured, atMost }) => measured <= atMost),
  };
}
