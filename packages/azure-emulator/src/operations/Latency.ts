/**
 * How long writes take: at once, seconds as in Azure, ten times as long, or a fixed time.
 *
 * @public
 */
export type Latency =
  | 'instant'
  | 'realistic'
  | 'slow'
  | { readonly operationMilliseconds: number };
