/**
 * As many owners as the backend takes for one filter.
 *
 * @internal
 */
export const mostOwners = 50;
