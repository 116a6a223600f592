import type { Knex } from 'knex';

/**
 * When a collection that ended at a moment changes the periods of a scope: then, or right after the newest
 * change, where the clock of the replica that made that one is ahead. So periods neither overlap nor end
 * before they begin.
 *
 * @internal
 */
export async function momentOfChange(
  knex: Knex,
  options: {
    readonly key: string;
    /** ISO 8601 */
    readonly collectedAt: string;
  },
): Promise<string> {
  const [newest]: readonly {
    readonly since: string | null;
    readonly until: string | null;
  }[] = await knex('address_periods')
    .where({ scope: options.key })
    .max({ since: 'since', until: 'until' });
  const after = [newest.since, newest.until].flatMap(at =>
    at === null ? [] : Date.parse(at) + 1,
  );
  return new Date(
    Math.max(Date.parse(options.collectedAt), ...after),
  ).toISOString();
}
