// Looked up once: globals are slow to find in a vm context, as in Jest.
const { max, round } = Math;

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
  const attempted = round(opened);
  if (refused === 0) {
    return { attempted, failed: 0 };
  }
  const others = max(refused, carried + refused - kept);
  const failed = max(1, round((attempted * refused) / others));
  return { attempted: max(attempted, failed), failed };
}
