import { demand } from '../AwsError';
import type { Call, Output } from './Action';

/** Clients that expect full pages fail on these. */
const irregularSizes = [3, 1, 4, 2, 5];

/** The answer of an action that lists: one page, with the token of the next one. Pages are smaller than requested and vary in size, unless the caller has named each item. @internal */
export function listed<T>(
  { cloud }: Pick<Call, 'cloud'>,
  items: readonly T[],
  options: {
    readonly token: string | undefined;
    /** The field of the list. */
    readonly set: string;
    readonly present: (item: T) => unknown;
    /** The field of the next token; `NextToken` when left out. */
    readonly next?: string;
    readonly most?: number;
    /** Items that the caller names come on one page. */
    readonly isNamed?: boolean;
    /** The service's code for a token that it did not issue. */
    readonly badToken?: string;
  },
): Output {
  const { token = '', set, next = 'NextToken', most = Infinity } = options;
  const { present, isNamed, badToken = 'InvalidNextToken' } = options;
  const text = Buffer.from(token, 'base64').toString() || 'from=0';
  const from = Number(/^from=(\d{1,9})$/.exec(text)?.[1]);
  demand(
    from === 0 || from < items.length,
    `${badToken}: The token '${token}' is invalid`,
  );
  const usual = irregularSizes[from % irregularSizes.length];
  const size = cloud.settings.pageSize ?? usual;
  const end = from + Math.min(isNamed ? items.length : size, most);
  const nextToken = Buffer.from(`from=${end}`).toString('base64');
  return {
    [set]: items.slice(from, end).map(present),
    [next]: end < items.length ? nextToken : undefined,
  };
}
