const WHY_SLOWER = `Why slower than a bare loop: for each flow the simulator also draws a destination, a way to end and
a duration, counts by address and destination, and sorts releases by time, as their holds differ; a
ring is in order by itself. Rounded to ticks the bare loop gives ports back in groups as well.`;

const whole = value => Math.round(value).toLocaleString('en');

/** What was measured and its bounds as a table, and whether all bounds are met. */
export function describeMeasurements({ sizes, growth, hour }) {
  const rows = [];
  const tell = (what, measured) => rows.push({ what, measured });
  const atLeast = (what, value, bound) =>
    rows.push({
      what,
      measured: value.toFixed(2),
      bound: `>= ${bound}`,
      met: value >= bound,
    });
  const atMost = (what, value, bound, unit) =>
    rows.push({
      what,
      measured: `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`,
      bound: `<= ${bound} ${unit}`,
      met: value <= bound,
    });
  for (const size of sizes) {
    const { name, nanoseconds, bareInTime, bareInTicks } = size;
    tell(`${name} concurrent: flows held`, whole(size.held));
    tell(
      '  flows measured, failed',
      `${whole(size.connections)}, ${size.failed}`,
    );
    tell('  simulator, flows per second', whole(1e9 / nanoseconds));
    tell('  bare loop, continuous time', whole(1e9 / bareInTime));
    tell("  bare loop, the simulator's ticks", whole(1e9 / bareInTicks));
    atLeast(
      '  of the bare loop in continuous time',
      bareInTime / nanoseconds,
      size.ratio,
    );
    atLeast(
      "  of the bare loop in the simulator's ticks",
      bareInTicks / nanoseconds,
      size.ratio,
    );
    atMost('  memory per concurrent flow', size.bytesPerHeld, 64, 'B');
  }
  const [once, tenfold] = growth.counts;
  atMost(
    `${whole(tenfold)} flows for ${whole(once)}: time`,
    growth.factor,
    11,
    'x',
  );
  atMost('an hour at 1,000 connections/s', hour.milliseconds, 1000, 'ms');
  tell(`  in ${hour.where}; in Node`, `${hour.inNode.toFixed(0)} ms`);
  if (hour.same !== undefined) {
    rows.push({
      what: '  browser and Node give the same result',
      measured: hour.same ? 'yes' : 'no',
      bound: 'yes',
      met: hour.same,
    });
  }
  const lines = rows.map(({ what, measured, bound = '', met }) => {
    const verdict = met ? 'met' : 'MISSED';
    return [
      what.padEnd(52),
      measured.padStart(14),
      bound.padStart(12),
      bound && `  ${verdict}`,
    ].join('');
  });
  const slow = rows.some(
    ({ what, bound, met }) => what.includes('bare loop') && bound && !met,
  );
  const missed = rows.filter(({ bound, met }) => bound && !met);
  return {
    text: [
      `${'what'.padEnd(52)}${'measured'.padStart(14)}${'bound'.padStart(12)}`,
      ...lines,
      ...(slow ? [WHY_SLOWER] : []),
    ].join('\n'),
    met: missed.length === 0,
  };
}
