/**
 * English words of the card of the home page.
 *
 * @internal
 */
export const homeMessages = {
  none: 'You and your groups own no NAT gateway.',
  clusters: 'Clusters',
  all: 'All of yours',
} as const;
