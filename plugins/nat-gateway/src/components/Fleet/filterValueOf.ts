import type { FleetGroup } from './FleetQuery';

/**
 * What the backend takes for gateways without an owner.
 *
 * @internal
 */
export const NO_OWNER = 'none';

/**
 * The value of a filter that means a group; undefined for a group that cannot be asked for.
 *
 * @internal
 */
export const filterValueOf = (
  group: string | null,
  options: { readonly by: FleetGroup },
): string | undefined =>
  group ?? (options.by === 'owner' ? NO_OWNER : undefined);
