import type { JsonObject } from '../arm/JsonObject';
import { EmulatorError } from '../errors/EmulatorError';

/** Small and irregular, so that no client takes the first page for the whole list. */
const irregularPageSizes = [3, 5, 2, 7, 4];

/**
 * One page of a list with the link to the next one.
 *
 * @internal
 */
export function pageOf<T>(
  items: readonly T[],
  options: {
    readonly url: URL;
    readonly settings: {
      readonly endpoint: string;
      readonly pageSize?: number;
    };
    readonly present: (item: T) => JsonObject;
    /** Recorded for AKS: the last page with items leads to an empty one. */
    readonly hasEmptyLastPage?: boolean;
  },
): JsonObject {
  const { url, settings } = options;
  const token =
    url.searchParams.get('$skiptoken') ?? url.searchParams.get('$skipToken');
  const start = token === null ? 0 : readToken(token);
  const size =
    settings.pageSize ?? irregularPageSizes[start % irregularPageSizes.length];
  const end = start + size;
  const value = items.slice(start, end).map(options.present);
  const isLast = options.hasEmptyLastPage
    ? value.length === 0
    : end >= items.length;
  if (isLast) {
    return { value };
  }
  const query = new URLSearchParams();
  for (const [key, text] of url.searchParams) {
    if (key.toLowerCase() !== '$skiptoken') {
      query.append(key, text);
    }
  }
  query.append('$skiptoken', Buffer.from(`from=${end}`).toString('base64url'));
  return {
    value,
    nextLink: `${settings.endpoint}${url.pathname}?${query.toString()}`,
  };
}

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  const start = /^from=(\d{1,9})$/.exec(text)?.[1];
  if (start === undefined) {
    throw new EmulatorError('InvalidSkipToken', {
      message: `The $skiptoken '${token}' is not one that this emulator gave out. (The emulator's own words.)`,
    });
  }
  return Number(start);
}
