import { parseEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Reads `owner`, a full entity ref.
 *
 * @internal
 */
export function readOwner(
  config: Config,
  { key }: { readonly key: string },
): string | undefined {
  const ownerRef = config.getOptionalString('owner');
  if (ownerRef !== undefined) {
    try {
      parseEntityRef(ownerRef);
    } catch {
      throw new InputError(
        `${key}.owner is '${ownerRef}', which is no full entity ref; write it like group:default/payments`,
      );
    }
  }
  return ownerRef;
}
