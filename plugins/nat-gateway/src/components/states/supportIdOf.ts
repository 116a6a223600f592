/**
 * The id under which the backend logged an error that it does not tell, if it gave one.
 *
 * @internal
 */
export function supportIdOf(message: string): string | undefined {
  return /\blogId=([0-9a-f]+)/.exec(message)?.[1];
}
