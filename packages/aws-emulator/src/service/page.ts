import { AwsError } from '../AwsError';

/** Clients that expect full pages fail on these. */
const irregularSizes = [3, 1, 4, 2, 5];

const writeToken = (from: number) =>
  Buffer.from(`from=${from}`).toString('base64');

/**
 * One page of a list, with the token of the next one. Pages are smaller than requested and vary in size.
 *
 * @internal
 */
export function page<T>(
  items: readonly T[],
  options: {
    readonly token: string | undefined;
    readonly size?: number;
    readonly most?: number;
    /** The service's code for a token that it did not issue. */
    readonly badToken: string;
  },
): { readonly items: readonly T[]; readonly next?: string } {
  const { token, badToken } = options;
  const from = token === undefined ? 0 : readToken(token);
  if (from === undefined || (from > 0 && from >= items.length)) {
    throw new AwsError(badToken, `The token '${token}' is invalid`);
  }
  const size = options.size ?? irregularSizes[from % irregularSizes.length];
  const end = from + Math.min(size, options.most ?? size);
  return {
    items: items.slice(from, end),
    ...(end < items.length ? { next: writeToken(end) } : {}),
  };
}

function readToken(token: string): number | undefined {
  const text = Buffer.from(token, 'base64').toString();
  const from = /^from=(\d{1,9})$/.exec(text)?.[1];
  return from === undefined ? undefined : Number(from);
}
