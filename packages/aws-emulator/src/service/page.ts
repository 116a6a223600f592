import { demand } from '../AwsError';
import type { Call, Output } from './Action';

/** Clients that expect full pages fail on these. */
const irregularSizes = [3, 1, 4, 2, 5];

/** One page of a list, with the token of the next one. Pages are smaller than requested and vary in size, unless the caller has named each item. @internal */
export function page<T>(
  { cloud }: Pick<Call, 'cloud'>,
  items: readonly T[],
  options: {
    readonly token?: string;
    readonly most?: number;
    /** Items that the caller names come on one page. */
    readonly isNamed?: boolean;
    /** The service's code for a token that it did not issue. */
    readonly badToken?: string;
  },
): { readonly items: readonly T[]; readonly next?: string } {
  const { token, badToken = 'InvalidNextToken' } = options;
  const from = token === undefined ? 0 : readToken(token);
  demand(
    from === 0 || from < items.length,
    badToken,
    `The token '${token}' is invalid`,
  );
  const usual = irregularSizes[from % irregularSizes.length];
  const size = options.isNamed
    ? items.length
    : cloud.settings.pageSize ?? usual;
  const end = from + Math.min(size, options.most ?? size);
  return {
    items: items.slice(from, end),
    ...(end < items.length
      ? { next: Buffer.from(`from=${end}`).toString('base64') }
      : {}),
  };
}

/** The answer of an action that lists: one page, as its protocol names tokens and limits. @internal */
export function listed<T>(
  call: Pick<Call, 'cloud'>,
  items: readonly T[],
  options: {
    readonly input: {
      readonly NextToken?: string;
      readonly MaxRecords?: number;
      readonly MaxResults?: number;
    };
    /** The field of the list. */
    readonly set: string;
    readonly present: (item: T) => unknown;
  },
): Output {
  const { input, set, present } = options;
  const paged = page(call, items, {
    token: input.NextToken,
    most: input.MaxRecords ?? input.MaxResults,
  });
  return { [set]: paged.items.map(present), NextToken: paged.next };
}

/** Not a number if the emulator has not issued the token. */
function readToken(token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  return Number(/^from=(\d{1,9})$/.exec(text)?.[1]);
}
