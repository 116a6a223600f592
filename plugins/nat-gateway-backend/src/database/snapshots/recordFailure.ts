import type { Knex } from 'knex';
import type { StoredScope } from './StoredScope';

/**
 * Stores why a collection failed, beside the data of the one before.
 *
 * @internal
 */
export async function recordFailure(
  transaction: Knex.Transaction,
  options: {
    readonly key: string;
    readonly failure: NonNullable<StoredScope['failure']>;
    readonly answered: number;
  },
): Promise<void> {
  const { key, failure, answered } = options;
  await transaction('scopes')
    .where({ scope: key })
    .update({
      attempted_at: failure.at,
      failure: JSON.stringify(failure),
      answered,
    });
}
