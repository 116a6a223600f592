import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';

/**
 * Changes a scope's row, before anything else of a transaction that stores what was read of it: a scope that was
 * taken away meanwhile throws a `NotFoundError`, so that nothing of it is left over.
 *
 * @internal
 */
export async function updateScope(
  transaction: Knex.Transaction,
  options: { readonly key: string; readonly change: object },
): Promise<void> {
  const updated = await transaction('scopes')
    .where({ scope: options.key })
    .update(options.change);
  if (updated !== 1) {
    throw new NotFoundError(
      `${options.key} is no scope any more; nothing of it is stored`,
    );
  }
}
