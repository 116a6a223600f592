import { AzureError } from '../errors/AzureError';
import type { clusterErrors } from '../errors/clusterErrors';

/**
 * A refusal whose code is AKS's and whose words are the emulator's.
 *
 * @internal
 */
export function aksRefusal<Name extends keyof typeof clusterErrors>(
  name: Name,
  reason: string,
): AzureError<Name> {
  return new AzureError<keyof typeof clusterErrors>(name, { reason });
}
