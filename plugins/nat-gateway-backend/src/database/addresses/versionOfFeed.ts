import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * When a feed last changed for who asks; ISO 8601, whole seconds. It rises whenever the content is another one
 * than before, also by a permission, whichever replica answers and whatever its clock says, so that a
 * date tells whether a reader has the newest content.
 *
 * @internal
 */
export async function versionOfFeed(
  knex: Knex,
  options: {
    /** What is asked for, and who asks. */
    readonly of: unknown;
    readonly content: string;
    readonly now: Date;
  },
): Promise<string> {
  const key = hash(JSON.stringify(options.of));
  const content = hash(options.content);
  for (;;) {
    const row: { content: string; modified_at: string } | undefined =
      await knex('feed_versions').where({ key }).first();
    if (row?.content === content) return row.modified_at;
    const second = Math.max(
      Math.floor(options.now.getTime() / 1000),
      row ? Date.parse(row.modified_at) / 1000 + 1 : 0,
    );
    const version = {
      content,
      modified_at: new Date(second * 1000).toISOString(),
    };
    // Another replica may be faster: then it is looked at again.
    if (row) {
      await knex('feed_versions')
        .where({ key, ...row })
        .update(version);
    } else {
      await knex('feed_versions')
        .insert({ key, ...version })
        .onConflict('key')
        .ignore();
    }
  }
}
