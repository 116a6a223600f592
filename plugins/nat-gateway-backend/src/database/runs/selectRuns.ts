import { InputError } from '@backstage/errors';
import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import type { RunRow } from './RunRow';
import { runSummaryOfRow } from './runSummaryOfRow';

/** `<created at> <id>`, as {@link selectRuns} writes it. */
const position = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([!-~]+)$/;

/**
 * A page of runs, the newest first; the cursor names the last one of the page before.
 *
 * @internal
 */
export async function selectRuns(
  knex: Knex,
  options: {
    readonly condition?: SubjectCondition;
    readonly cursor?: string;
    readonly limit: number;
  },
): Promise<{
  readonly items: readonly RunSummary[];
  readonly nextCursor?: string;
}> {
  const { condition, cursor, limit } = options;
  const query = knex<RunRow>('runs')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    // One more than asked for tells whether there is another page.
    .limit(limit + 1);
  if (condition) {
    whereSubject(query, condition);
  }
  if (cursor) {
    const last = position.exec(Buffer.from(cursor, 'base64url').toString());
    if (!last) {
      throw new InputError(
        `Invalid cursor ${cursor}; start again without one.`,
      );
    }
    const [, createdAt, id] = last;
    query.andWhere(after =>
      after
        .where('created_at', '<', createdAt)
        .orWhere(same =>
          same.where('created_at', createdAt).andWhere('id', '<', id),
        ),
    );
  }
  const rows: RunRow[] = await query;
  const items = rows.slice(0, limit).map(runSummaryOfRow);
  const last = items.at(-1);
  return {
    items,
    ...(rows.length > limit &&
      last && {
        nextCursor: Buffer.from(`${last.createdAt} ${last.id}`).toString(
          'base64url',
        ),
      }),
  };
}
