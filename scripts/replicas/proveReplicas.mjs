import { setTimeout as pause } from 'node:timers/promises';

/** Over so long the scopes of a round become due, one after the other. */
const ROUND_SECONDS = 120;

const QUIET_ROUNDS = 3;

const countBy = list => {
  const counts = new Map();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/**
 * Several backends on one database: what a round costs when scopes are due one after the other, and when
 * one backend is killed in the middle of it.
 */
export async function measureReplicas({ database, backends, say }) {
  const rounds = async (count, { inTheMiddle } = {}) => {
    const collectedBefore = backends.map(backend => backend.collected().length);
    const before = new Date().toISOString();
    for (let round = 0; round < count; round += 1) {
      const startedAt = new Date().toISOString();
      // Looks back have a bench of their own; ISO 8601 as the product writes it.
      await database.setScopes(
        `history_due_at = '9999', due_at = to_char(
           (now() at time zone 'utc') + random() * interval '${ROUND_SECONDS} seconds',
           'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      );
      if (inTheMiddle) {
        await pause((ROUND_SECONDS / 2) * 1000);
        await inTheMiddle();
      }
      await database.until(`attempted_at > '${startedAt}'`, {
        what: `Round ${round + 1}`,
      });
      say(`round ${round + 1} of ${count} is over`);
    }
    return {
      before,
      shares: backends.map((backend, at) =>
        backend.collected().slice(collectedBefore[at]),
      ),
    };
  };

  await database.until('observed_at is not null', { what: 'The refresh' });
  const start = countBy(backends.flatMap(backend => backend.collected()));
  const quiet = await rounds(QUIET_ROUNDS);
  const counts = quiet.shares.map(share => share.length);
  const mean = counts.reduce((sum, count) => sum + count) / counts.length;
  const times = countBy(quiet.shares.flat());
  const killed = await rounds(1, { inTheMiddle: () => backends[0].kill() });
  const [, ...others] = killed.shares;
  const afterKill = countBy(others.flat());
  return [
    {
      what: 'scopes that the start collected more than once',
      measured: [...start.values()].filter(count => count > 1).length,
      exactly: 0,
    },
    ...counts.map((count, at) => ({
      what: `collections of backend ${at + 1} in ${QUIET_ROUNDS} rounds`,
      measured: count,
    })),
    {
      what: '  largest share, in percent of the mean',
      measured: (100 * Math.max(...counts)) / mean,
      atMost: 120,
      unit: '%',
    },
    {
      what: 'scopes collected other than once in a round',
      measured: [...times.values()].filter(count => count !== QUIET_ROUNDS)
        .length,
      exactly: 0,
    },
    {
      what: 'scopes collected twice by the others, one backend killed',
      measured: [...afterKill.values()].filter(count => count > 1).length,
      exactly: 0,
    },
    {
      what: 'leases lost or renewed late',
      measured: backends.reduce((sum, each) => sum + each.lostLeases(), 0),
      exactly: 0,
    },
  ];
}
