const WHY_TICKS = `The bare loop in the simulator's ticks counts: it is the faster one, so nearer to the machine's
limit, and keeps time as the simulator does. In continuous time each flow waits for a branch that
cannot be foreseen; ticks bring flows and ports in groups.`;
const WHY_SLOWER = `Why slower: for each flow the simulator also draws a destination, a way to end and a duration, counts
by address and destination, and sorts releases by time, as their holds differ; a ring is in order
by itself. TCP and UDP have ports of their own. The work on memory is alike: TCP's free ports are drawn
from a list that fits a cache (UDP's list is longer, for 5 % of the flows).`;

const whole = value => Math.round(value).toLocaleString('en');

const median = list => {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
};

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
    const { simulator, bareInTime, bareInTicks } = size.nanoseconds;
    // Round by round, as both met the same machine then.
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
      "  bare loop, the simulator's ticks",
      whole(1e9 / median(bareInTicks)),
    );
    tell('  bare loop, continuous time', whole(1e9 / median(bareInTime)));
    atLeast(
      "  of the bare loop in the simulator's ticks",
      median(ratios(bareInTicks)),
      size.ratio,
    );
    tell(`    in ${simulator.length} rounds`, spread(ratios(bareInTicks)));
    tell(
      '  of the one in continuous time (does not count)',
      median(ratios(bareInTime)).toFixed(2),
    );
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
    ({ what, bound, met }) => what.includes('of the bare loop') && !met,
  );
  const missed = rows.filter(({ bound, met }) => bound && !met);
  return {
    text: [
      `${'what'.padEnd(52)}${'measured'.padStart(14)}${'bound'.padStart(12)}`,
      ...lines,
      WHY_TICKS,
      ...(slow ? [WHY_SLOWER] : []),
    ].join('\n'),
    met: missed.length === 0,
  };
}
