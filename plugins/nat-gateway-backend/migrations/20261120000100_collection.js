// What the newest collection of each scope reported. Rows are replaced as a whole, scope by scope,
// and can be collected again at any time: nothing here is a record.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('scopes', table => {
    table.comment('The configured scopes and the state of their collection');
    table
      .string('scope', 255)
      .primary()
      .comment('Key: <provider>/<account>/<id in lower case>');
    table.string('provider', 32).notNullable();
    table.string('account', 255).notNullable();
    table.string('scope_id', 255).notNullable();
    table
      .string('owner_ref', 255)
      .nullable()
      .comment('Entity ref of the owner by configuration');
    table
      .string('attempted_at', 32)
      .nullable()
      .comment('When the newest collection ended, well or not; ISO 8601, UTC');
    table
      .string('observed_at', 32)
      .nullable()
      .comment('When the newest collection that succeeded ended');
    table
      .text('failure')
      .nullable()
      .comment('JSON {at, code, message}: why the newest collection failed');
    table.text('gaps').notNullable().defaultTo('[]');
    table
      .integer('requested')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the requests for a collection; no clock decides');
    table
      .integer('answered')
      .notNullable()
      .defaultTo(0)
      .comment('The value of requested when the newest collection began');
  });

  await knex.schema.createTable('gateways', table => {
    table.comment('NAT gateways as they were last collected');
    table
      .string('id', 32)
      .notNullable()
      .comment('First 32 hex digits of SHA-256 of <provider>|<resource id>');
    table.string('scope', 255).notNullable();
    table.string('provider', 32).notNullable();
    table
      .string('owner_ref', 255)
      .nullable()
      .comment('By the tag backstage-owner, else of the scope');
    table
      .string('resource_id', 1024)
      .notNullable()
      .comment('In lower case: ids are compared without case');
    table.string('name', 255).notNullable();
    table.text('document').notNullable().comment('JSON: ObservedGateway');
    table.primary(['scope', 'id']);
    table.index(['name', 'scope', 'id'], 'gateways_by_name');
    table.index(['id'], 'gateways_by_id');
  });

  await knex.schema.createTable('clusters', table => {
    table.comment('Clusters as they were last collected');
    table.string('id', 32).notNullable().comment('Made like gateways.id');
    table.string('scope', 255).notNullable();
    table.string('provider', 32).notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('resource_id', 1024).notNullable();
    table.string('name', 255).notNullable();
    table.text('document').notNullable().comment('JSON: ObservedCluster');
    table.primary(['scope', 'id']);
    table.index(['id'], 'clusters_by_id');
  });

  await knex.schema.createTable('subnet_holders', table => {
    table.comment('Which gateways and clusters stand on which subnets');
    table
      .string('subnet_id', 32)
      .notNullable()
      .comment('Made like gateways.id, from the resource id of the subnet');
    table.string('scope', 255).notNullable();
    table.string('holder', 16).notNullable().comment('gateway or cluster');
    table.string('holder_id', 32).notNullable();
    table.primary(['scope', 'holder', 'holder_id', 'subnet_id']);
    table.index(['subnet_id'], 'subnet_holders_by_subnet');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('subnet_holders');
  await knex.schema.dropTable('clusters');
  await knex.schema.dropTable('gateways');
  await knex.schema.dropTable('scopes');
};
