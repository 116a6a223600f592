/**
 * How long writes and reads take: nothing, about as in Azure, ten times as long, or writes a fixed time and reads nothing.
 *
 * @public
 */
export type Latency =
  | 'instant'
  | 'realistic'
  | 'slow'
  | { readonly operationMilliseconds: number };
