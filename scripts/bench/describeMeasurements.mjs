const WHICH_LOOP = `The bare loop has one destination, one timer and a ring as its queue. The loop with a bound rounds time
to 10 ms, as the simulator does, so flows and ports come in groups. The loop in continuous time handles
event by event and has no bound. Why: docs/adr/0011-the-bare-loop.md`;

const whole = value => Math.round(value).toLocaleString('en');

const median = list => {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
};

/** The measured values and their bounds as a table, and whether all bounds are met. */
export function describeMeasurements({ sizes, leastRatio, growth, hour }) {
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
    const { simulator, bareInTime, bareInTicks } = size.nanoseconds;
    // Round by round, because both then ran under the same load.
    const ratios = bare => bare.map((of, round) => of / simulator[round]);
    const spread = list =>
      `${Math.min(...list).toFixed(2)} to ${Math.max(...list).toFixed(2)}`;
    tell(`${size.name} concurrent: flows held`, whole(size.held));
    tell(
      '  flows measured, failed',
      `${whole(size.connections)}, ${size.failed}`,
    );
    tell('  simulator, flows per second', whole(1e9 / median(simulator)));
    tell(
      "  bare loop in the simulator's ticks, flows per second",
      whole(1e9 / median(bareInTicks)),
    );
    atLeast('  of that loop', median(ratios(bareInTicks)), leastRatio);
    tell(`    in ${simulator.length} rounds`, spread(ratios(bareInTicks)));
    tell(
      '  bare loop in continuous time, flows per second',
      whole(1e9 / median(bareInTime)),
    );
    tell('  of that loop', median(ratios(bareInTime)).toFixed(2));
    tell(`    in ${simulator.length} rounds`, spread(ratios(bareInTime)));
    atMost('  memory per concurrent flow', size.bytesPerHeld, 64, 'B');
  }
  const [once, tenfold] = growth.counts;
  atMost(
    `${whole(tenfold)} flows for ${whole(once)}: time`,
    growth.factor,
    11,
    'x',
  );
  atMost('an hour at 1,000 connections/s', hour.milliseconds, 700, 'ms');
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
      what.padEnd(56),
      measured.padStart(14),
      bound.padStart(12),
      bound && `  ${verdict}`,
    ].join('');
  });
  const missed = rows.filter(({ bound, met }) => bound && !met);
  return {
    text: [
      `${'what'.padEnd(56)}${'measured'.padStart(14)}${'bound'.padStart(12)}`,
      ...lines,
      WHICH_LOOP,
    ].join('\n'),
    met: missed.length === 0,
  };
}
