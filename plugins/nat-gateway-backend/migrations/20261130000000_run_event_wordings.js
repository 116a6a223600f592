// A line of a run's log names its sentence, so that a screen can say it in the reader's language.
// Lines that were written before have no sentence; their English text is what there is.

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('run_events', table => {
    table
      .text('wording')
      .comment('The id of the sentence and its values; JSON, null: none');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('run_events', table => {
    table.dropColumn('wording');
  });
};
