import { AzureError } from '../errors/AzureError';
import type { clusterErrors } from '../errors/clusterErrors';

type Wordless = {
  [Name in keyof typeof clusterErrors]: (typeof clusterErrors)[Name]['words'] extends '{reason}'
    ? Name
    : never;
}[keyof typeof clusterErrors];

/**
 * A refusal whose code is AKS's and whose words are the emulator's.
 *
 * @internal
 */
export function aksRefusal<Name extends Wordless>(
  name: Name,
  reason: string,
): AzureError<Name> {
  return new AzureError<Wordless>(name, { reason });
}
