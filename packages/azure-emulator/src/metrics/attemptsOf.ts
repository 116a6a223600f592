/**
 * How many connections were tried in a minute, and how many of these failed: some exactly when some are refused.
 *
 * Connections that stand keep their ports; the refused ones are among the others, and fail in their proportion.
 *
 * @internal
 */
export function attemptsOf(minute: {
  readonly opened: number;
  readonly kept: number;
  readonly carried: number;
  readonly refused: number;
}): { readonly attempted: number; readonly failed: number } {
  const { opened, kept, carried, refused } = minute;
  const attempted = Math.round(opened);
  if (refused === 0) {
    return { attempted, failed: 0 };
  }
  const others = Math.max(refused, carried + refused - kept);
  const failed = Math.max(1, Math.round((attempted * refused) / others));
  return { attempted: Math.max(attempted, failed), failed };
}
