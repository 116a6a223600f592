// What runs created is asked for by the ids of resources, never by scope.

const scope = [['scope'], 'created_resources_scope_idx'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('created_resources', table => {
    table.dropIndex(...scope);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('created_resources', table => {
    table.index(...scope);
  });
};
