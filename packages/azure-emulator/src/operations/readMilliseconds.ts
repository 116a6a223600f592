import type { Latency } from './Latency';
import { latencyRows } from './latencyRows';
import type { LatencyVerb } from './LatencyVerb';
import { realisticMilliseconds } from './realisticMilliseconds';

const slowFactor = 10;

const rows = new Map(
  latencyRows.map(({ type, verb, milliseconds }) => [
    `${type} ${verb}`,
    milliseconds,
  ]),
);

/**
 * How long one read takes, by its path; the spread comes from the request's own id, so a run repeats.
 *
 * Only the types of the table take time: not metrics, prices, tokens, nor the polls of operations.
 *
 * @internal
 */
export function readMilliseconds(
  latency: Latency,
  options: {
    readonly method: string;
    readonly url: URL;
    readonly requestId: string;
  },
): number {
  if (typeof latency === 'object' || latency === 'instant') {
    return 0;
  }
  const read = options.method === 'GET' ? readOf(options.url) : undefined;
  const base = read && rows.get(`${read.type} ${read.verb}`);
  if (!base) {
    return 0;
  }
  const realistic = realisticMilliseconds(base, { id: options.requestId });
  return latency === 'slow' ? realistic * slowFactor : realistic;
}

function readOf(
  url: URL,
): { readonly type: string; readonly verb: LatencyVerb } | undefined {
  const path = url.pathname.toLowerCase().replace(/\/$/, '');
  const listVerb = /[?&](\$|%24)skiptoken=/i.test(url.search) ? 'page' : 'list';
  const group = /^\/subscriptions\/[^/]+\/resourcegroups(\/[^/]+)?$/.exec(path);
  if (group) {
    return {
      type: 'microsoft.resources/resourcegroups',
      verb: group[1] ? 'get' : listVerb,
    };
  }
  const resource = path.split('/providers/').slice(1);
  if (resource.length !== 1) {
    return undefined;
  }
  const [namespace, ...words] = resource[0].split('/');
  const types = words.filter((_, index) => index % 2 === 0);
  return {
    type: [namespace, ...types].join('/'),
    verb: words.length % 2 === 0 ? 'get' : listVerb,
  };
}
