import { isJsonObject } from '../../arm/isJsonObject';
import type { Exchange } from './Exchange';
import type { Seed } from './Seed';

/**
 * The whole path and query of a request; a cut one is completed from its own answer's id, else from the seed, else it is `undefined`.
 *
 * @internal
 */
export function completeUri(
  exchange: Pick<Exchange, 'uri' | 'body'>,
  seed: Seed,
): string | undefined {
  const uri = exchange.uri.replace(/^https:\/\/[^/]+/, '');
  if (uri.startsWith('/')) {
    return uri;
  }
  const rest = /^…(\/.*)$/.exec(uri)?.[1];
  if (!rest) {
    return undefined;
  }
  // Its last part is found again in the headers that led there.
  if (/\/operation(result)?s\//i.test(rest)) {
    return rest;
  }
  const [path, query] = rest.split('?');
  const id = isJsonObject(exchange.body) ? exchange.body.id : undefined;
  if (typeof id === 'string' && id.toLowerCase().endsWith(path.toLowerCase())) {
    return `${id}?${query}`;
  }
  return seed.cutUriBegins ? `${seed.cutUriBegins}${rest}` : undefined;
}
