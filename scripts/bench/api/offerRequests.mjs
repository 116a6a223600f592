import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTE_HEADER } from './timeRequests.mjs';

const agent = new http.Agent({ keepAlive: true });

/** An answer, once its body has come. */
export function request(url, { headers }) {
  return new Promise((resolve, reject) => {
    const sent = http
      .get(url, { agent, headers }, answer => {
        let text = '';
        answer.on('data', chunk => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode, text }));
        answer.on('error', reject);
      })
      .on('error', error =>
        // The server closed the idle connection while it was taken again.
        sent.reusedSocket && error.code === 'ECONNRESET'
          ? resolve(request(url, { headers }))
          : reject(error),
      );
  });
}

/**
 * Offers so many requests a second, the routes in turn, whether or not the ones before are answered: what
 * waits is counted from the moment at which it was due.
 *
 * @returns milliseconds by route, and how many answers were no success
 */
export async function offerRequests(routes, { perSecond, seconds, baseUrl }) {
  const times = new Map(routes.map(({ name }) => [name, []]));
  const failures = [];
  const underWay = [];
  const startedAt = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const dueAt = startedAt + (sent * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    const { name, pathOf, authorization } = routes[sent % routes.length];
    underWay.push(
      request(`${baseUrl}${pathOf(Math.floor(sent / routes.length))}`, {
        headers: { authorization, [ROUTE_HEADER]: name },
      })
        .then(({ status, text }) => {
          times.get(name).push(performance.now() - dueAt);
          if (status !== 200) failures.push(`${name}: ${status} ${text}`);
        })
        .catch(error => failures.push(`${name}: ${error.message}`)),
    );
  }
  await Promise.all(underWay);
  return { times, failures };
}

/** The value that a share of all does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  ];
}
