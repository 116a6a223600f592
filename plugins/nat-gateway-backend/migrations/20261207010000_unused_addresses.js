// Addresses that nothing refers to belong to no gateway and no cluster: they have rows of their own.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('unused_addresses', table => {
    table.comment(
      'Public IPs and prefixes that nothing refers to, as last collected',
    );
    table.string('id', 32).notNullable().comment('Made like gateways.id');
    table.string('scope', 255).notNullable();
    table.string('provider', 32).notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('resource_id', 1024).notNullable();
    table.string('name', 255).notNullable();
    table.string('region', 255).notNullable();
    table.string('kind', 16).notNullable().comment('publicIp or prefix');
    table.integer('address_count').notNullable();
    table
      .string('since', 32)
      .notNullable()
      .comment('ISO 8601: the collection that first found it so');
    table.text('document').notNullable().comment('JSON: ObservedUnusedAddress');
    table.primary(['scope', 'id']);
    table.index(['id'], 'unused_addresses_by_id');
  });
  await knex.schema.alterTable('scopes', table => {
    table
      .string('unused_read_at', 32)
      .nullable()
      .comment(
        'The newest collection that could tell what addresses nothing uses',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scopes', table => {
    table.dropColumn('unused_read_at');
  });
  await knex.schema.dropTable('unused_addresses');
};
