// Subnets that an entity may name although no known cluster is on them, as they were last collected.
// Replaced as a whole with each collection, as gateways and clusters are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('subnets', table => {
    table.comment('Subnets as they were last collected');
    table.string('id', 32).notNullable().comment('Made like gateways.id');
    table.string('scope', 255).notNullable();
    table.string('provider', 32).notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('resource_id', 1024).notNullable();
    table.string('name', 255).notNullable();
    table.text('document').notNullable().comment('JSON: ObservedSubnet');
    table.primary(['scope', 'id']);
    table.index(['id'], 'subnets_by_id');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('subnets');
};
