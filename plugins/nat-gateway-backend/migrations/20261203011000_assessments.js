// What rules say is judged once, when a scope is collected: lists filter, sort and count by it in SQL.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessments', table => {
    table.comment(
      'What gateways and clusters were judged to be, as last collected',
    );
    table
      .string('id', 32)
      .notNullable()
      .comment('That of gateways.id or clusters.id');
    table.string('scope', 255).notNullable();
    table.string('region', 255).notNullable();
    table.string('kind', 64).nullable().comment('Of a gateway: its kind');
    table
      .string('status', 16)
      .notNullable()
      .comment('That of the gateway, or of the worst of the cluster');
    table
      .integer('used_percent')
      .nullable()
      .comment(
        'The fullest of the utilisations, whole percent; null: not known',
      );
    table.primary(['scope', 'id']);
  });
  await knex.schema.createTable('assessment_findings', table => {
    table.comment('Advice on gateways and clusters, as last collected');
    table.string('id', 32).notNullable().comment('That of assessments.id');
    table.string('scope', 255).notNullable();
    table
      .string('finding', 64)
      .notNullable()
      .comment('Id of the finding: failed-connections');
    table
      .string('severity', 16)
      .notNullable()
      .comment('critical, warning or info');
    table.primary(['scope', 'id', 'finding']);
    table.index(['finding'], 'assessment_findings_by_finding');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assessment_findings');
  await knex.schema.dropTable('assessments');
};
