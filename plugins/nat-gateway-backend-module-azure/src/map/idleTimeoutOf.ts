import type { IdleTimeout } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An idle timeout in Azure's minutes as the model has it.
 *
 * @internal
 */
export function idleTimeoutOf(
  minutes: number | undefined,
  options: { readonly defaultMinutes: number },
): IdleTimeout {
  return minutes === undefined
    ? { seconds: 60 * options.defaultMinutes, basis: 'default' }
    : { seconds: 60 * minutes, basis: 'configured' };
}
