// A period outlives its scope, so it says itself whose provider it is of. It also says since when its address is
// known and since when it is in its state, both without a gap: earlier periods may be deleted. Versions of
// feeds tell when what one reader sees changed: by addresses or by permissions.

/** @param {import('knex').Knex} knex */
async function fillPeriods(knex) {
  const scopes = await knex('address_periods').distinct('scope');
  for (const { scope } of scopes) {
    await knex('address_periods')
      .where({ scope })
      .update({
        provider: scope.split('/')[0],
        known_since: knex.ref('since'),
        state_since: knex.ref('since'),
      });
    const rows = await knex('address_periods')
      .where({ scope })
      .orderBy(['id', 'since'])
      .select('id', 'since', 'until', 'state');
    let before;
    for (const row of rows) {
      const follows =
        before && before.id === row.id && before.until === row.since;
      Object.assign(row, {
        known_since: follows ? before.known_since : row.since,
        state_since:
          follows && before.state === row.state
            ? before.state_since
            : row.since,
      });
      if (follows) {
        const { id, since, known_since, state_since } = row;
        await knex('address_periods')
          .where({ scope, id, since })
          .update({ known_since, state_since });
      }
      before = row;
    }
  }
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('address_periods', table => {
    table
      .string('provider', 32)
      .notNullable()
      .defaultTo('')
      .comment('That of its scope');
    table
      .string('known_since', 32)
      .notNullable()
      .defaultTo('')
      .comment('ISO 8601: since when the address is found without a gap');
    table
      .string('state_since', 32)
      .notNullable()
      .defaultTo('')
      .comment('ISO 8601: since when it is in this state without a gap');
    table.index(['address'], 'address_periods_by_address');
  });
  await fillPeriods(knex);
  await knex.schema.createTable('feed_versions', table => {
    table.comment('When a feed of addresses last changed for who asks');
    table
      .string('key', 64)
      .notNullable()
      .primary()
      .comment('SHA-256 of what is asked for and of who asks');
    table
      .string('content', 64)
      .notNullable()
      .comment('SHA-256 of what was answered');
    table
      .string('modified_at', 32)
      .notNullable()
      .comment('ISO 8601, whole seconds; it only rises');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('feed_versions');
  await knex.schema.alterTable('address_periods', table => {
    table.dropIndex(['address'], 'address_periods_by_address');
    table.dropColumns('provider', 'known_since', 'state_since');
  });
};
