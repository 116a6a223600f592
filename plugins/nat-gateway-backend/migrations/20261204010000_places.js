// An entity may name a whole network or a group of machines as it may name a subnet: one table has them
// all. What is kept of resources that cannot be listed now is nowhere else, so rows are taken over.

const ROWS = 500;

/**
 * @param {import('knex').Knex} knex
 * @param {string} name
 */
async function createTable(knex, name) {
  await knex.schema.createTable(name, table => {
    table.comment(
      'What an entity may name besides clusters and gateways, as last collected',
    );
    table.string('id', 32).notNullable().comment('Made like gateways.id');
    table.string('scope', 255).notNullable();
    table.string('provider', 32).notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('resource_id', 1024).notNullable();
    table.string('name', 255).notNullable();
    table.text('document').notNullable().comment('JSON: ObservedPlace');
    table.primary(['scope', 'id']);
    table.index(['id'], `${name}_by_id`);
  });
}

/**
 * @param {import('knex').Knex} knex
 * @param {{ from: string, to: string, change: (document: any) => object | undefined }} options
 */
async function moveRows(knex, { from, to, change }) {
  let after = { scope: '', id: '' };
  for (;;) {
    const { scope, id } = after;
    const rows = await knex(from)
      .where('scope', '>', scope)
      .orWhere(same => same.where({ scope }).andWhere('id', '>', id))
      .orderBy(['scope', 'id'])
      .limit(ROWS);
    const moved = rows.flatMap(row => {
      const document = change(JSON.parse(row.document));
      return document ? [{ ...row, document: JSON.stringify(document) }] : [];
    });
    await knex.batchInsert(to, moved, 100);
    if (rows.length < ROWS) break;
    after = rows[rows.length - 1];
  }
  await knex.schema.dropTable(from);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createTable(knex, 'places');
  await moveRows(knex, {
    from: 'subnets',
    to: 'places',
    change: document => ({ kind: 'subnet', ...document }),
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await createTable(knex, 'subnets');
  await moveRows(knex, {
    from: 'places',
    to: 'subnets',
    change: ({ kind, ...document }) =>
      kind === 'subnet' ? document : undefined,
  });
};
