const whole = value => Math.round(value).toLocaleString('en');

/**
 * Measured values and their bounds as a table, and whether all bounds are met. A value has a bound
 * `atMost` or `atLeast`, or is `exactly` what is expected, or only tells.
 */
export function describeBounds(rows) {
  const judged = rows.map(
    ({ what, measured, atMost, atLeast, exactly, unit = '' }) => {
      const [sign, wanted, met] = [
        ['=', exactly, measured === exactly],
        ['<=', atMost, measured <= atMost],
        ['>=', atLeast, measured >= atLeast],
      ].find(([, value]) => value !== undefined) ?? ['', 0, true];
      const hasBound = sign !== '';
      const bound = `${sign} ${whole(wanted)}`;
      return {
        line: [
          what.padEnd(64),
          `${whole(measured)} ${unit}`.trim().padStart(12),
          (hasBound ? `${bound} ${unit}`.trim() : '').padStart(14),
        ].join(''),
        hasBound,
        met,
      };
    },
  );
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
