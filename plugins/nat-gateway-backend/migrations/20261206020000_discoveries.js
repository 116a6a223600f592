// Scopes that were discovered, beside those of the configuration: all replicas work with what is here.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scopes', table => {
    table
      .string('discovery', 16)
      .nullable()
      .comment(
        'null: of the configuration; found: by the newest discovery that succeeded; left: taken out of the configuration, kept until a discovery decides',
      );
  });
  await knex.schema.createTable('discoveries', table => {
    table.comment('The accounts in which scopes are discovered');
    table.string('account', 255).primary().comment('Key: <provider>/<name>');
    table
      .string('attempted_at', 32)
      .nullable()
      .comment('When the newest discovery ended, well or not; ISO 8601, UTC');
    table
      .string('observed_at', 32)
      .nullable()
      .comment('When the newest discovery that succeeded ended');
    table
      .text('failure')
      .nullable()
      .comment('JSON {at, code, message}: why the newest discovery failed');
    table
      .string('due_at', 32)
      .nullable()
      .comment('When the next one is due; ISO 8601, UTC; null: now');
    table
      .integer('version')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the changes of the scopes that were found');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('discoveries');
  await knex.schema.alterTable('scopes', table => {
    table.dropColumn('discovery');
  });
};
