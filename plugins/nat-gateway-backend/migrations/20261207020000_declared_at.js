// Since when a scope, or an account that discovers some, is awaited: the age of what never succeeded.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const name of ['scopes', 'discoveries']) {
    await knex.schema.alterTable(name, table => {
      table
        .string('declared_at', 32)
        .nullable()
        .comment('When it was first known; ISO 8601, UTC');
    });
    await knex(name).update({ declared_at: new Date().toISOString() });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['scopes', 'discoveries']) {
    await knex.schema.alterTable(name, table => {
      table.dropColumn('declared_at');
    });
  }
};
