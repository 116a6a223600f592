import { emulatorRefusal } from '../arm/emulatorRefusal';
import { AzureError } from '../errors/AzureError';

/** As ARM itself lists them when it refuses another. */
const armAudiences = [
  'https://management.core.windows.net/',
  'https://management.core.windows.net',
  'https://management.azure.com/',
  'https://management.azure.com',
];
/** Java's and Go's clients ask for this one, `@azure/monitor-query-metrics` 1.0 for ARM's: both count. */
const metricsAudiences = [
  ...armAudiences,
  'https://metrics.monitor.azure.com/',
  'https://metrics.monitor.azure.com',
];

/**
 * Refuses a token for another audience.
 *
 * @internal
 */
export function refuseAudience(
  audience: string,
  options: { readonly isForMetrics?: boolean },
): void {
  if (options.isForMetrics) {
    if (!metricsAudiences.includes(audience)) {
      throw emulatorRefusal('WrongAudience', {
        status: 401,
        message: `The token is for '${audience}': metrics in batches take one for https://metrics.monitor.azure.com.`,
      });
    }
    return;
  }
  if (!armAudiences.includes(audience)) {
    throw new AzureError('InvalidAuthenticationTokenAudience', {
      audience,
      allowed: armAudiences.map(allowed => `'${allowed}'`).join(','),
    });
  }
}
