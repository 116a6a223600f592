// Clusters are listed page by page, by name, as gateways are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('clusters', table => {
    table.index(['name', 'scope', 'id'], 'clusters_by_name');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('clusters', table => {
    table.dropIndex(['name', 'scope', 'id'], 'clusters_by_name');
  });
};
