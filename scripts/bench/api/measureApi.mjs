import { setTimeout as pause } from 'node:timers/promises';
import { offerRequests, percentile, request } from './offerRequests.mjs';

const API = '/api/nat-gateway/v1';
const PEOPLE = [
  ['who sees all', 'platform'],
  ['who sees ten', 'ten'],
];

async function readJson(url, { authorization }) {
  const { status, text } = await request(url, { headers: { authorization } });
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`);
  return JSON.parse(text);
}

/** Someone's token, and what they see: ids of gateways, names of clusters' entities, cursors of pages. */
async function signIn(name, { baseUrl, most }) {
  const { text } = await request(`${baseUrl}/api/auth/bench/refresh`, {
    headers: {
      'x-bench-person': name,
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  const { token } = JSON.parse(text).backstageIdentity;
  const authorization = `Bearer ${token}`;
  const all = async list => {
    const found = [];
    const cursors = [''];
    for (let cursor = ''; found.length < most; ) {
      const page = await readJson(
        `${baseUrl}${API}/${list}?limit=50${cursor}`,
        { authorization },
      );
      found.push(...page.items);
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
      cursors.push(cursor);
    }
    return { found, cursors };
  };
  const { found: gateways, cursors } = await all('gateways');
  const { found: clusters } = await all('clusters');
  return {
    authorization,
    cursors,
    gateways: gateways.map(({ id, resourceId }) => ({ id, resourceId })),
    entities: clusters.map(({ name: each }) => each),
  };
}

/** Ours beside what they are compared with. */
const routesOf = (who, { authorization, cursors, entities, gateways }) => {
  const at = (list, index) => list[(index * 7) % list.length];
  return [
    [
      'entity egress',
      index => `${API}/entities/resource/default/${at(entities, index)}/egress`,
    ],
    [
      'catalog, then permission',
      index => `/api/bench/entity/${at(entities, index)}`,
    ],
    ['gateway by id', index => `${API}/gateways/${at(gateways, index).id}`],
    ['permission alone', () => '/api/bench/permission'],
    ['fleet page', index => `${API}/gateways?limit=50${at(cursors, index)}`],
  ].map(([what, pathOf]) => ({
    name: `${what}, ${who}`,
    authorization,
    pathOf,
  }));
};

/** Requests a second over routes that take turns, collections beside them. */
export async function measureApi({
  backend,
  database,
  fleet,
  seconds,
  perSecond,
  isTimed,
  say,
}) {
  const baseUrl = backend.url;
  const people = await Promise.all(
    PEOPLE.map(async ([who, name]) => [
      who,
      await signIn(name, { baseUrl, most: 1000 }),
    ]),
  );
  const ours = people.flatMap(([who, person]) => routesOf(who, person));
  const [[, everyone], [, team]] = people;
  const live = {
    name: 'one live query for each view',
    authorization: everyone.authorization,
    pathOf: index =>
      `/api/bench/live${
        everyone.gateways[(index * 7) % everyone.gateways.length].resourceId
      }`,
  };

  await pause(2000);
  await fleet.forgetJournal();
  const warm = await offerRequests(ours, { perSecond, seconds: 10, baseUrl });
  const journal = await fleet.journal();
  say(`10 s without a collection: ${journal.length} calls of the cloud`);

  await backend.ask();
  // As in the interval of a portal: all scopes, one after the other, in five minutes.
  await database.setScopes(
    `due_at = to_char((now() at time zone 'utc') + random() * interval '300 seconds',
       'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  );
  const loaded = await offerRequests([...ours, live], {
    perSecond,
    seconds,
    baseUrl,
  });
  const told = await backend.ask();
  say(`${seconds} s of load: ${told.requests.length} requests`);

  const rows = [];
  const timed = row =>
    rows.push(
      isTimed
        ? row
        : { what: row.what, measured: row.measured, unit: row.unit },
    );
  const figure = (name, share) => percentile(loaded.times.get(name), share);
  const server = (name, of) =>
    told.requests.filter(({ route }) => route === name).flatMap(of);
  for (const [who] of people) {
    const egress = `entity egress, ${who}`;
    const reference = `catalog, then permission, ${who}`;
    const gateway = `gateway by id, ${who}`;
    const permission = `permission alone, ${who}`;
    const page = `fleet page, ${who}`;
    for (const [at, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ]) {
      timed({
        what: `${egress}, ${at} (bound: ${reference.split(', who')[0]})`,
        measured: figure(egress, share),
        atMost: figure(reference, share),
        unit: 'ms',
      });
      timed({
        what: `${gateway}, ${at} (bound: 1.2 × ${permission.split(',')[0]})`,
        measured: figure(gateway, share),
        atMost: 1.2 * figure(permission, share),
        unit: 'ms',
      });
    }
    timed({
      what: `${page}, p99`,
      measured: figure(page, 0.99),
      atMost: 60,
      unit: 'ms',
    });
    for (const [name, sqlBound] of [
      [egress, 5],
      [gateway, 5],
      [page, 15],
    ]) {
      const own = server(name, each => [each.own]);
      const sql = server(name, each => each.sql);
      timed({
        what: `${name}: own part, p99`,
        measured: percentile(own, 0.99),
        ...(name !== page && { atMost: 10 }),
        unit: 'ms',
      });
      timed({
        what: `  p50`,
        measured: percentile(own, 0.5),
        unit: 'ms',
      });
      timed({
        what: `  a query of SQL, p99`,
        measured: percentile(sql, 0.99),
        atMost: sqlBound,
        unit: 'ms',
      });
      rows.push({
        what: '  queries of a view, at most',
        measured: Math.max(...server(name, each => [each.sql.length])),
      });
    }
  }
  timed({
    what: `${live.name}, p50`,
    measured: figure(live.name, 0.5),
    unit: 'ms',
  });
  timed({
    what: '  p99',
    measured: figure(live.name, 0.99),
    unit: 'ms',
  });
  timed({
    what: 'longest stall of the event loop, collections beside',
    measured: told.delayMaxMilliseconds,
    atMost: 100,
    unit: 'ms',
  });
  timed({
    what: '  p99',
    measured: told.delayP99Milliseconds,
    unit: 'ms',
  });
  const failures = [...warm.failures, ...loaded.failures];
  if (failures.length > 0) say(`not answered, such as ${failures[0]}`);
  return [
    ...rows,
    {
      what: 'calls of the cloud in 10 s of views',
      measured: journal.length,
      exactly: 0,
    },
    { what: 'requests not answered', measured: failures.length, exactly: 0 },
    {
      what: 'gateways that the second person sees',
      measured: team.gateways.length,
      exactly: 10,
    },
  ];
}
