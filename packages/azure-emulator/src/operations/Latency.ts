/**
 * How long writes take: at once, seconds as in Azure, or a fixed time.
 *
 * @public
 */
export type Latency =
  | 'instant'
  | 'realistic'
  | { readonly operationMilliseconds: number };
