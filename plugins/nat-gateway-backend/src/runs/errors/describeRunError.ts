import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An error as one line of a run's log.
 *
 * @internal
 */
export function describeRunError(error: RunError): string {
  const resource = error.resourceId ? ` (${error.resourceId})` : '';
  return `${error.code}: ${error.message}${resource} ${error.wayOut}`;
}
