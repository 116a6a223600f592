// Who relies on which source address. A record: nothing else can tell it again. Rows are added and deleted by
// people, and deleted with the last period of their address.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('consumers', table => {
    table.comment('Who relies on a source address');
    table.string('id', 36).notNullable().primary();
    table.string('scope', 255).notNullable().comment('Of the address');
    table
      .string('address_id', 32)
      .notNullable()
      .comment('The id of its periods in address_periods');
    table.string('address', 64).notNullable();
    table.string('name', 255).notNullable();
    table.string('contact', 255).nullable();
    table.string('entity_ref', 255).nullable();
    table.string('registered_by', 255).notNullable();
    table.string('registered_at', 32).notNullable().comment('ISO 8601');
    table
      .string('acknowledged_change', 32)
      .nullable()
      .comment('ISO 8601: when the change happened that was acknowledged');
    table.string('acknowledged_by', 255).nullable();
    table.string('acknowledged_at', 32).nullable();
    table.unique(['scope', 'address_id', 'name'], {
      indexName: 'consumers_by_address',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('consumers');
};
