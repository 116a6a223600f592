import {
  type RunError,
  type Said,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An error as a sentence of a run's log.
 *
 * @internal
 */
export function sayRunError(error: RunError): Said {
  const { code, message, resourceId: resource, wayOut } = error;
  return resource
    ? say('event.errorAt', { code, message, resource, wayOut })
    : say('event.error', { code, message, wayOut });
}
