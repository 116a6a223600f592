// A line of a run's log is a code with values; its words are made where it is read. Lines that were
// written without a sentence have no code: their English text is all there is.

// @ts-check

/** @param {import('knex').Knex} knex */
const isSqlite = knex => String(knex.client.config.client).includes('sqlite3');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('run_events', table => {
    table.string('code').comment('The id of the sentence; null: none');
    table.text('values').comment('JSON');
  });
  await knex('run_events')
    .whereNotNull('wording')
    .update(
      isSqlite(knex)
        ? {
            code: knex.raw(`json_extract(wording, '$.id')`),
            values: knex.raw(`json_extract(wording, '$.values')`),
          }
        : {
            code: knex.raw(`wording::json->>'id'`),
            values: knex.raw(`(wording::json->'values')::text`),
          },
    );
  await knex.schema.alterTable('run_events', table => {
    table.dropColumn('wording');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('run_events', table => {
    table
      .text('wording')
      .comment('The id of the sentence and its values; JSON, null: none');
  });
  await knex('run_events')
    .whereNotNull('code')
    .update({
      wording: isSqlite(knex)
        ? knex.raw(`json_object('id', code, 'values', json("values"))`)
        : knex.raw(
            `json_build_object('id', code, 'values', "values"::json)::text`,
          ),
    });
  await knex.schema.alterTable('run_events', table => {
    table.dropColumn('code');
    table.dropColumn('values');
  });
};
