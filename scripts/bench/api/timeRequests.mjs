// How long each request of a backend takes in all, and how much of it the catalog, the permission service and SQL take.
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** Names the route of a request in the figures. */
export const ROUTE_HEADER = 'x-bench-route';

const current = new AsyncLocalStorage();
let finished = [];

/** What a request waits for others, as one time where two are asked at once. */
function waitFor(request) {
  request.waits += 1;
  if (request.waits === 1) request.waitsSince = performance.now();
  return () => {
    request.waits -= 1;
    if (request.waits === 0) {
      request.others += performance.now() - request.waitsSince;
    }
  };
}

/** Express middleware that times the requests that name a route. */
export function timeRequest(request, response, next) {
  const route = request.headers[ROUTE_HEADER];
  if (!route) {
    next();
    return;
  }
  const timed = { route, others: 0, sql: [], waits: 0 };
  const startedAt = performance.now();
  response.on('finish', () => {
    const all = performance.now() - startedAt;
    finished.push({ route, all, own: all - timed.others, sql: timed.sql });
  });
  current.run(timed, next);
}

/** The same service, one of whose methods counts as what others take. */
export function timeMethod(service, name) {
  const method = service[name].bind(service);
  return new Proxy(service, {
    get(target, property) {
      if (property === name) {
        return async (...given) => {
          const request = current.getStore();
          const end = request ? waitFor(request) : () => {};
          try {
            return await method(...given);
          } finally {
            end();
          }
        };
      }
      const value = target[property];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Times the queries of requests, as PostgreSQL's driver sees them. */
export function timeQueries() {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function timed(config, values, callback) {
    const request = current.getStore();
    if (!request) return query.call(this, config, values, callback);
    const startedAt = performance.now();
    const end = () => request.sql.push(performance.now() - startedAt);
    const ended = told => (error, result) => {
      end();
      told(error, result);
    };
    if (typeof values === 'function') {
      return query.call(this, config, ended(values));
    }
    if (typeof callback === 'function') {
      return query.call(this, config, values, ended(callback));
    }
    const answer = query.call(this, config, values);
    answer?.then?.(end, end);
    return answer;
  };
}

/** The requests that ended since this was asked the last time. */
export function takeFinished() {
  const taken = finished;
  finished = [];
  return taken;
}
