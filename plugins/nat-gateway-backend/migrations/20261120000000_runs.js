/*
 * Plans, runs and what proves that a thing is ours. JSON is text and points in time are
 * ISO 8601 in UTC, so that SQLite and PostgreSQL hold, compare and sort the same values.
 * The exception is a lease's end: milliseconds by the database's own clock, because replicas'
 * clocks differ.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.comment('One row for one execution of one plan');
    table.string('id', 36).primary();
    table.string('name').notNullable().comment('Name of the document');
    table
      .string('plan_hash', 64)
      .notNullable()
      .comment('SHA-256 of the Spec hash and the draft without its cost');
    table.string('spec_hash', 64).notNullable();
    table
      .string('idempotency_key')
      .comment('Given by the caller; null: a run of its own');
    table
      .integer('attempt')
      .notNullable()
      .comment('Counts the runs of a key, from 1');
    table.string('state', 32).notNullable();
    table
      .string('phase', 8)
      .notNullable()
      .comment('forward, or undo once it failed or was cancelled');
    table.string('owner_ref').comment('Subject: whose it is, at the start');
    table.string('provider', 32).notNullable().comment('Subject: the cloud');
    table.string('scope').notNullable().comment('Subject: the scope key');
    table.text('started_by').notNullable();
    table
      .text('acknowledgement')
      .notNullable()
      .comment('What was acknowledged at the start; JSON');
    table
      .text('acknowledged')
      .notNullable()
      .comment(
        'What was acknowledged on the way: [{reason, addresses, by, at}]; JSON',
      );
    table.text('pending').comment('The acknowledgement it waits for; JSON');
    table.text('outputs').comment('JSON');
    table.text('error').comment('JSON');
    table
      .text('not_undone')
      .notNullable()
      .comment('What could not be taken back: [{resourceId, reason, command}]');
    table.string('cancel_requested_at', 32);
    table.text('cancel_requested_by');
    table
      .string('deadline_at', 32)
      .comment('Set anew when it starts to work, goes on, or undoes');
    table
      .integer('last_sequence')
      .notNullable()
      .comment('Of its events; counting it up serialises them');
    table.string('created_at', 32).notNullable();
    table.string('updated_at', 32).notNullable();
    table.string('finished_at', 32);

    table.unique(['idempotency_key', 'attempt'], {
      indexName: 'runs_idempotency_key_attempt_uniq',
    });
    table.index(['state'], 'runs_state_idx');
    table.index(['created_at', 'id'], 'runs_created_at_id_idx');
  });

  await knex.schema.createTable('plans', table => {
    table.comment(
      'What each run was started with; never changes. Plans of one hash may differ in their cost',
    );
    table
      .string('run_id', 36)
      .primary()
      .references('runs.id')
      .onDelete('CASCADE');
    table.string('hash', 64).notNullable();
    table
      .string('spec_hash', 64)
      .notNullable()
      .comment('SHA-256 of the canonical JSON of the document');
    table.text('document').notNullable().comment('The Spec, as accepted; JSON');
    table.text('plan').notNullable().comment('The plan; JSON');
    table.string('created_at', 32).notNullable();
  });

  await knex.schema.createTable('run_steps', table => {
    table.comment('The steps of a run, and the steps that take them back');
    table
      .string('run_id', 36)
      .notNullable()
      .references('runs.id')
      .onDelete('CASCADE');
    table.string('phase', 8).notNullable().comment('forward or undo');
    table
      .string('key')
      .notNullable()
      .comment('Of the plan’s step, also in the row that takes it back');
    table.integer('ordinal').notNullable();
    table.text('step').notNullable().comment('What the provider begins; JSON');
    table.text('command').comment('For people, should an undo step fail');
    table.string('state', 16).notNullable();
    table
      .string('write_state', 16)
      .notNullable()
      .comment(
        'none, possible (it may have been sent), made (operation stored)',
      );
    table
      .string('intent_at', 32)
      .comment('Stored before anything is sent to the cloud');
    table
      .text('before_image')
      .comment('What the write replaced; JSON, its null: nothing stood there');
    table.text('operation').comment('What settle waits for; JSON');
    table.text('result').comment('What the write left; JSON');
    table.text('created_resource_id').comment('Lower case');
    table.text('error').comment('JSON');
    table.string('finished_at', 32);

    table.primary(['run_id', 'phase', 'key']);
  });

  await knex.schema.createTable('run_events', table => {
    table.comment('The log of a run; sequences start at 1 and have no holes');
    table
      .string('run_id', 36)
      .notNullable()
      .references('runs.id')
      .onDelete('CASCADE');
    table.integer('sequence').notNullable();
    table.string('at', 32).notNullable();
    table.string('level', 8).notNullable();
    table.string('step_key');
    table.text('message').notNullable();

    table.primary(['run_id', 'sequence']);
  });

  await knex.schema.createTable('run_resources', table => {
    table.comment('What a run touches');
    table
      .string('run_id', 36)
      .notNullable()
      .references('runs.id')
      .onDelete('CASCADE');
    table.string('resource_id', 1024).notNullable().comment('Lower case');
    table
      .string('claim', 1024)
      .comment(
        'The resource id while a run that has not ended writes it, so that no second one can; else null',
      );

    table.primary(['run_id', 'resource_id']);
    table.unique(['claim'], { indexName: 'run_resources_claim_uniq' });
    table.index(['resource_id'], 'run_resources_resource_id_idx');
  });

  await knex.schema.createTable('leases', table => {
    table.comment('Who may write what; rows stay, so that fences grow');
    table.string('name', 1100).primary();
    table.string('holder').comment('A replica; null: free');
    table.bigInteger('fence').notNullable().comment('Counts acquisitions');
    table
      .bigInteger('expires_at_milliseconds')
      .notNullable()
      .comment('Since 1970, by the clock of the database');
  });

  await knex.schema.createTable('created_resources', table => {
    table.comment('What runs created: only this, with this guid, is deleted');
    table.string('resource_id', 1024).notNullable().comment('Lower case');
    table.string('resource_guid').notNullable();
    table.string('run_id', 36).notNullable();
    table.string('scope').notNullable().comment('The scope key');
    table.string('created_at', 32).notNullable();
    table.string('deleted_at', 32);

    table.primary(['resource_id', 'resource_guid']);
    table.index(['scope'], 'created_resources_scope_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('created_resources');
  await knex.schema.dropTable('leases');
  await knex.schema.dropTable('run_resources');
  await knex.schema.dropTable('run_events');
  await knex.schema.dropTable('run_steps');
  await knex.schema.dropTable('plans');
  await knex.schema.dropTable('runs');
};
