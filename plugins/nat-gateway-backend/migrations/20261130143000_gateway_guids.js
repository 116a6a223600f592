// Which resource an id names: a gateway that is made anew under an old name is another one, whose
// figures Azure Monitor keeps under the same id.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('gateway_guids', table => {
    table.comment(
      'Gateways by id as they were last seen, also those that are gone',
    );
    table.string('scope', 255).notNullable();
    table.string('id', 32).notNullable().comment('That of gateways.id');
    table
      .string('guid', 64)
      .notNullable()
      .comment("The cloud's own id of the resource");
    table
      .string('since', 32)
      .nullable()
      .comment('ISO 8601: until then another resource had the id');
    table.string('seen_at', 32).notNullable();
    table.primary(['scope', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('gateway_guids');
};
