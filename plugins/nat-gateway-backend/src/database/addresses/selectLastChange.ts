import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { addressPeriodsWhere } from './addressPeriodsWhere';

/**
 * When a period that meets the condition last began or ended, up to a moment; ISO 8601. Undefined: never.
 *
 * @internal
 */
export async function selectLastChange(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly ownerRef?: string;
    /** ISO 8601. */
    readonly to: string;
  },
): Promise<string | undefined> {
  const newest = async (column: 'since' | 'until') => {
    const [{ at }]: readonly { readonly at: string | null }[] =
      await addressPeriodsWhere(knex, options)
        .where(column, '<=', options.to)
        .max(`${column} as at`);
    return at ?? '';
  };
  const since = await newest('since');
  const until = await newest('until');
  return (since > until ? since : until) || undefined;
}
