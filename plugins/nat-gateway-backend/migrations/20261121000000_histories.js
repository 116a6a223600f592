// What a look back over days told of a gateway or a cluster. Apart from their rows, which every
// collection replaces: a history is collected seldom, and what was known stays when one fails.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('histories', table => {
    table.comment('The newest history of each gateway and cluster');
    table.string('id', 32).notNullable().comment('As of gateways and clusters');
    table.string('scope', 255).notNullable();
    table.string('collected_at', 32).notNullable().comment('ISO 8601, UTC');
    table
      .text('document')
      .notNullable()
      .comment('JSON: GatewayHistory or ClusterHistory');
    table.primary(['scope', 'id']);
  });
  await knex.schema.alterTable('scopes', table => {
    table
      .string('history_attempted_at', 32)
      .nullable()
      .comment('When the newest look back ended, well or not; ISO 8601, UTC');
    table.text('history_gaps').notNullable().defaultTo('[]');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scopes', table => {
    table.dropColumn('history_attempted_at');
    table.dropColumn('history_gaps');
  });
  await knex.schema.dropTable('histories');
};
