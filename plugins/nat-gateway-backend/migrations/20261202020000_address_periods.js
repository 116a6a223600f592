// Which source addresses there were, since when and until when, and whom they served. A record: Azure cannot
// tell it again. Rows are added and closed with each collection, and deleted long after they were closed.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('address_periods', table => {
    table.comment(
      'Source addresses, each with the times in which it was as told',
    );
    table.string('scope', 255).notNullable();
    table
      .string('id', 32)
      .notNullable()
      .comment('Of the resource and the address together');
    table
      .string('since', 32)
      .notNullable()
      .comment('ISO 8601: the collection that first found it so');
    table
      .string('until', 32)
      .nullable()
      .comment(
        'The collection that first found it otherwise, or gone; null: it is so',
      );
    table.string('address', 64).notNullable();
    table.string('state', 16).notNullable();
    table.string('owner_ref', 255).nullable();
    table
      .text('document')
      .notNullable()
      .comment('JSON {resourceId, name, kind, gateways, clusters}');
    table.primary(['scope', 'id', 'since']);
    table.index(['id'], 'address_periods_by_id');
    table.index(['until'], 'address_periods_by_end');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('address_periods');
};
