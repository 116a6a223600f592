// A gateway has a kind, a state in our words, idle timeouts in seconds and a container, as every cloud
// has them; rows of Azure, the only cloud so far, had a SKU, a provisioning state, minutes and a resource
// group. What is kept of resources that cannot be listed now is nowhere else, so it is changed here.

const ROWS = 500;

const states = {
  succeeded: 'ready',
  updating: 'changing',
  creating: 'changing',
  deleting: 'deleting',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} table
 * @param {(document: any) => object} change
 */
async function changeDocuments(knex, table, change) {
  let after = { scope: '', id: '' };
  for (;;) {
    const { scope, id } = after;
    const rows = await knex(table)
      .select('scope', 'id', 'document')
      .where('provider', 'azure')
      .andWhere(next =>
        next
          .where('scope', '>', scope)
          .orWhere(same => same.where({ scope }).andWhere('id', '>', id)),
      )
      .orderBy(['scope', 'id'])
      .limit(ROWS);
    for (const row of rows) {
      await knex(table)
        .where({ scope: row.scope, id: row.id })
        .update({
          document: JSON.stringify(change(JSON.parse(row.document))),
        });
    }
    if (rows.length < ROWS) return;
    after = rows[rows.length - 1];
  }
}

const inContainer = ({ resourceGroup, ...rest }) => ({
  ...rest,
  container: {
    kind: 'resourceGroup',
    resourceId:
      /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(
        rest.resourceId,
      )?.[0] ?? `/resourceGroups/${resourceGroup}`,
    name: resourceGroup,
  },
});
const inResourceGroup = ({ container, ...rest }) => ({
  ...rest,
  resourceGroup: container.name,
});

const waysOf = change => document => ({
  ...document,
  // Rows of the first versions have none.
  ...(document.ways && { ways: document.ways.map(change) }),
  ...(document.waysWas && {
    waysWas: {
      ...document.waysWas,
      ways: document.waysWas.ways.map(change),
    },
  }),
});
const inSeconds = waysOf(({ tcpIdleTimeoutMinutes: minutes, ...way }) => ({
  ...way,
  ...(minutes !== undefined && {
    tcpIdleTimeout: { seconds: 60 * minutes, basis: 'configured' },
  }),
}));
const inMinutes = waysOf(({ tcpIdleTimeout: timeout, ...way }) => ({
  ...way,
  ...(timeout && { tcpIdleTimeoutMinutes: timeout.seconds / 60 }),
}));

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await changeDocuments(knex, 'gateways', document => {
    const {
      sku,
      provisioningState,
      tcpIdleTimeoutMinutes,
      udpIdleTimeoutMinutes,
      ...rest
    } = document;
    return {
      ...inContainer(rest),
      kind: `azure${sku}`,
      state: states[provisioningState.toLowerCase()] ?? 'unknown',
      cloudState: provisioningState,
      tcpIdleTimeout: {
        seconds: 60 * tcpIdleTimeoutMinutes,
        basis: 'configured',
      },
      udpIdleTimeout: { seconds: 60 * udpIdleTimeoutMinutes, basis: 'fixed' },
    };
  });
  for (const table of ['clusters', 'subnets']) {
    await changeDocuments(knex, table, document =>
      inSeconds(inContainer(document)),
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await changeDocuments(knex, 'gateways', document => {
    const { kind, state, cloudState, tcpIdleTimeout, udpIdleTimeout, ...rest } =
      document;
    return {
      ...inResourceGroup(rest),
      sku: kind.replace(/^azure/, ''),
      provisioningState: cloudState,
      tcpIdleTimeoutMinutes: tcpIdleTimeout.seconds / 60,
      udpIdleTimeoutMinutes: udpIdleTimeout.seconds / 60,
    };
  });
  for (const table of ['clusters', 'subnets']) {
    await changeDocuments(knex, table, document =>
      inMinutes(inResourceGroup(document)),
    );
  }
};
