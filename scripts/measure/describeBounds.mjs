const whole = value => Math.round(value).toLocaleString('en');

/**
 * Measured values and their bounds as a table, and whether all bounds are met. A value has a bound
 * `atMost`, or is `exactly` what is expected, or only tells.
 */
export function describeBounds(rows) {
  const judged = rows.map(({ what, measured, atMost, exactly, unit = '' }) => {
    const hasBound = atMost !== undefined || exactly !== undefined;
    const bound =
      exactly === undefined ? `<= ${whole(atMost)}` : `= ${whole(exactly)}`;
    return {
      line: [
        what.padEnd(64),
        `${whole(measured)} ${unit}`.trim().padStart(12),
        (hasBound ? `${bound} ${unit}`.trim() : '').padStart(14),
      ].join(''),
      hasBound,
      met:
        exactly === undefined
          ? atMost === undefined || measured <= atMost
          : measured === exactly,
    };
  });
  const lines = judged.map(({ line, hasBound, met }) =>
    hasBound ? `${line}  ${met ? 'met' : 'MISSED'}` : line.trimEnd(),
  );
  return {
    text: [
      `${'what'.padEnd(64)}${'measured'.padStart(12)}${'bound'.padStart(14)}`,
      ...lines,
    ].join('\n'),
    met: judged.every(({ met }) => met),
  };
}
