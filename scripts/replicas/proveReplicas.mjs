import { setTimeout as pause } from 'node:timers/promises';

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const countBy = list => {
  const counts = new Map();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};
const moreThanOnce = list =>
  [...countBy(list).values()].filter(count => count > 1).length;
const sum = list => list.reduce((total, value) => total + value, 0);

/**
 * Several backends on one database: what a round costs when scopes are due one after the other; when one backend is
 * killed in the middle of it, one is stopped and continued, and the database is slow.
 */
export async function proveReplicas({
  backends,
  database,
  fleet,
  lengths,
  proxy,
  hasRedis,
  say,
}) {
  const {
    roundSeconds,
    quietRounds,
    stoppedSeconds,
    slowSeconds,
    slowQueryMilliseconds,
  } = lengths;
  let alive = backends;

  /** All scopes become due within a round, which ends when they were collected; looks back have a bench of their own. */
  async function beginRound(seconds = roundSeconds) {
    const startedAt = new Date().toISOString();
    const collectedBefore = new Map(
      alive.map(backend => [backend, backend.collected().length]),
    );
    await database.setScopes(
      `history_due_at = '9999', due_at = to_char(
         (now() at time zone 'utc') + random() * interval '${seconds} seconds', ${ISO})`,
    );
    const dueAt = new Map(
      (await database.scopes('scope, due_at')).map(row => [
        row.scope,
        Date.parse(row.due_at),
      ]),
    );
    return {
      async end(what) {
        await database.until(`attempted_at > '${startedAt}'`, { what });
        say(`${what} is over`);
        const waits = (await database.scopes('scope, attempted_at')).map(
          row => (Date.parse(row.attempted_at) - dueAt.get(row.scope)) / 1000,
        );
        return {
          longestWait: Math.max(...waits),
          shares: [...collectedBefore].map(([backend, before]) =>
            backend.collected().slice(before),
          ),
        };
      },
    };
  }

  async function share() {
    const shares = backends.map(() => []);
    for (let round = 1; round <= quietRounds; round += 1) {
      const begun = await beginRound();
      const ended = await begun.end(`Round ${round} of ${quietRounds}`);
      ended.shares.forEach((keys, at) => shares[at].push(...keys));
    }
    const counts = shares.map(keys => keys.length);
    const times = countBy(shares.flat());
    return [
      ...counts.map((count, at) => ({
        what: `collections of backend ${at + 1} in ${quietRounds} rounds`,
        measured: count,
      })),
      {
        what: '  largest share, in percent of the mean',
        measured: (100 * Math.max(...counts)) / (sum(counts) / counts.length),
        ...(quietRounds > 1 && { atMost: 120 }),
        unit: '%',
      },
      {
        what: 'scopes collected other than once in a round',
        measured: [...times.values()].filter(count => count !== quietRounds)
          .length,
        exactly: 0,
      },
    ];
  }

  const told = (what, { shares, longestWait }) => [
    {
      what: `scopes collected twice, ${what}`,
      measured: moreThanOnce(shares.flat()),
      exactly: 0,
    },
    {
      what: '  longest wait of a scope that was due',
      measured: longestWait,
      atMost: 300,
      unit: 's',
    },
  ];

  /** All are due at once, and a backend is in the middle of several: it has collected one, and holds leases of others. */
  async function untilAtWork(backend) {
    const round = await beginRound(0);
    const before = backend.collected().length;
    while (backend.collected().length === before) await pause(20);
    return round;
  }

  async function stopOne() {
    const [, stopped] = alive;
    const round = await untilAtWork(stopped);
    process.kill(stopped.pid, 'SIGSTOP');
    await pause(stoppedSeconds * 1000);
    process.kill(stopped.pid, 'SIGCONT');
    const ended = await round.end('The round with a stopped backend');
    // What it had begun, it may try to store now.
    await pause(10_000);
    return told(`one backend stopped for ${stoppedSeconds} s`, ended);
  }

  async function killOne() {
    const [killed] = alive;
    const round = await untilAtWork(killed);
    await killed.kill();
    const ended = await round.end('The round with a killed backend');
    // Its log holds what it did before.
    alive = alive.slice(1);
    return told('one backend killed', ended);
  }

  async function slowQueries() {
    const ages = [];
    const round = await beginRound(slowSeconds);
    const oldest = async () =>
      Math.max(
        ...(await alive[0].health()).scopes.map(
          ({ observedAt }) => (Date.now() - Date.parse(observedAt)) / 1000,
        ),
      );
    ages.push(await oldest());
    proxy.delay(slowQueryMilliseconds);
    await pause(slowSeconds * 1000);
    ages.push(await oldest());
    proxy.delay(0);
    const ended = await round.end('The round with slow queries');
    const [before, after] = ages;
    return [
      {
        what: `scopes collected twice, ${
          slowQueryMilliseconds / 1000
        } s for each query, ${slowSeconds} s`,
        measured: moreThanOnce(ended.shares.flat()),
        exactly: 0,
      },
      {
        what: '  age of the oldest data that is shown, before',
        measured: before,
        unit: 's',
      },
      { what: '  after', measured: after, unit: 's' },
      {
        what: '  it did not rise',
        measured: after > before ? 0 : 1,
        exactly: 0,
      },
      {
        what: '  backends that ended',
        measured: alive.filter(({ hasExited }) => hasExited()).length,
        exactly: 0,
      },
    ];
  }

  /** What one backend asked the cloud for a form, another one knows by Redis. */
  async function cache() {
    if (!hasRedis) return [];
    const [subscriptionId] = fleet.subscriptionIds;
    const ask = backend =>
      backend.get(
        `options/regions?account=fleet&subscriptionId=${subscriptionId}`,
      );
    await ask(alive[0]);
    await fleet.forgetJournal();
    for (const backend of alive.slice(1)) await ask(backend);
    const journal = await fleet.journal();
    return [
      {
        what: 'calls for choices that another backend had asked for (Redis)',
        measured: journal.filter(({ path }) =>
          /locations|providers\/?$/.test(path),
        ).length,
        exactly: 0,
      },
    ];
  }

  await database.until('observed_at is not null', { what: 'The refresh' });
  const start = backends.flatMap(backend => backend.collected());
  say('all scopes are collected');
  const rows = [
    {
      what: 'scopes that the start collected more than once',
      measured: moreThanOnce(start),
      exactly: 0,
    },
    ...(await cache()),
    ...(await share()),
    {
      what: 'leases lost or renewed late until here',
      measured: sum(backends.map(each => each.lostLeases())),
      exactly: 0,
    },
    ...(stoppedSeconds ? await stopOne() : []),
    ...(await killOne()),
    ...(await slowQueries()),
  ];
  return rows;
}
