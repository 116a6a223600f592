import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether advice asks for more addresses.
 *
 * @internal
 */
export const needsAddress = (findings: readonly Finding[]): boolean =>
  findings.some(({ wording }) =>
    wording?.remedy.some(({ id }) => id === 'way.addAddresses'),
  );
