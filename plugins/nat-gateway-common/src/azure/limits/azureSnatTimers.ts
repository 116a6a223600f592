import type { Limit } from '../../limits/Limit';

const readAt = '2026-11-20';
const url =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-gateway-resource';

/**
 * How long a NAT gateway keeps a port from the same destination after a connection ended, by how
 * it ended. Azure says that these timers may change without notice.
 *
 * @public
 */
export const azureSnatTimers = {
  finHoldSeconds: { value: 65, url, readAt },
  rstHoldSeconds: { value: 16, url, readAt },
  halfOpenHoldSeconds: { value: 30, url, readAt },
  udpHoldSeconds: { value: 65, url, readAt },
} as const satisfies Readonly<Record<string, Limit>>;
