import type { Knex } from 'knex';

const columnOf = { collection: 'due_at', history: 'history_due_at' } as const;

/**
 * Notes when a scope is due next.
 *
 * @internal
 */
export async function scheduleScope(
  knex: Knex,
  options: {
    readonly key: string;
    readonly what: keyof typeof columnOf;
    readonly dueAt: Date;
  },
): Promise<void> {
  const { key, what, dueAt } = options;
  await knex('scopes')
    .where({ scope: key })
    .update({ [columnOf[what]]: dueAt.toISOString() });
}
