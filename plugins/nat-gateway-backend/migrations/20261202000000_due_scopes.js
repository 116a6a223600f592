// When the next collection of a scope, and the next look back at it, are due: all that are due are
// found by one query.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scopes', table => {
    table
      .string('due_at', 32)
      .nullable()
      .comment('When the next collection is due; ISO 8601, UTC; null: now');
    table
      .string('history_due_at', 32)
      .nullable()
      .comment('When the next look back is due; null: once it was collected');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scopes', table => {
    table.dropColumn('due_at');
    table.dropColumn('history_due_at');
  });
};
