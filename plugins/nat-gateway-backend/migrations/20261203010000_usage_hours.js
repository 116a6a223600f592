// What gateways carried, in steps of five minutes: a row an hour, which each collection adds to. A row a
// step would be three million rows a day of 10,000 gateways; a row a day would be written again each time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('usage_hours', table => {
    table.comment('What gateways carried in each five minutes, by the hour');
    table.string('scope', 255).notNullable();
    table.string('id', 32).notNullable().comment('That of gateways.id');
    table.string('at', 32).notNullable().comment('ISO 8601: its start');
    table
      .text('document')
      .notNullable()
      .comment('JSON: of each slice its start and four figures');
    table.primary(['scope', 'id', 'at']);
    table.index(['at'], 'usage_hours_by_time');
    table.index(['scope', 'at'], 'usage_hours_by_scope');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('usage_hours');
};
