// Figures change with every collection, facts seldom: apart from each other, a collection writes few rows
// of facts. What rows of before have in their documents is read until the next collection.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('measurements', table => {
    table.comment('What gateways were measured at, as last collected');
    table.string('id', 32).notNullable().comment('That of gateways.id');
    table.string('scope', 255).notNullable();
    table
      .text('document')
      .notNullable()
      .comment('JSON: {measurement, measurementWas, packets}');
    table.primary(['scope', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('measurements');
};
