// What was given into this backend's hands although no run created it: a run may change it, and never delete it.
// A record: nothing else can tell it again.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('adopted_resources', table => {
    table.comment('What runs may change although they did not create it');
    table
      .string('resource_id', 512)
      .notNullable()
      .primary()
      .comment('The key of the id, as its cloud compares ids');
    table
      .string('resource_guid', 64)
      .notNullable()
      .comment('Another one of the same name later has another');
    table.string('scope', 255).notNullable();
    table.string('adopted_by', 255).notNullable().comment('Entity ref');
    table.string('adopted_at', 32).notNullable().comment('ISO 8601');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('adopted_resources');
};
