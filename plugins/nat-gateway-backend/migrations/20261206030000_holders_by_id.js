// A view of a cluster asks for the gateways on its subnets by the id of the cluster.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('subnet_holders', table => {
    table.index(['holder_id'], 'subnet_holders_by_holder');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('subnet_holders', table => {
    table.dropIndex(['holder_id'], 'subnet_holders_by_holder');
  });
};
