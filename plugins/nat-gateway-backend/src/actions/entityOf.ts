import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The parts of an entity ref that an assistant gave.
 *
 * @internal
 */
export function entityOf(entityRef: string) {
  try {
    return parseEntityRef(entityRef, { defaultNamespace: 'default' });
  } catch {
    throw new InputError(
      `entityRef is '${entityRef}', which is no entity ref; write it like resource:default/shop`,
    );
  }
}
