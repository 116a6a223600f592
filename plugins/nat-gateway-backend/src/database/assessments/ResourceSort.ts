/**
 * By name, the worst status first, or the fullest first.
 *
 * @internal
 */
export type ResourceSort = 'name' | 'status' | 'utilisation';
