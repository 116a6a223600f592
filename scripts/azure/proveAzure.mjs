import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

const SUBNETS = ['s1', 's2', 's3'];
const LISTED = ['natGateways', 'publicIPAddresses', 'publicIPPrefixes'];
/** Azure's own, that every write changes; and what is asked for. */
const NOT_COMPARED = new Set(['etag', 'provisioningState', 'natGateway']);
const UNDER_WAY = /^(planned|running|awaiting)/;

/** A resource without what a write may change. */
const kept = value =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      NOT_COMPARED.has(key) ? undefined : each,
    ),
  );

/**
 * Creates, changes, cancels and retires gateways in a resource group of its own, with another writer beside it, and tells
 * what was lost. The group has a network with three subnets, with a security group, a route table and a delegation.
 */
export async function proveAzure({ arm, backend, target, group, say }) {
  const { region, subscriptionId } = target;
  const base = `${group}/providers/Microsoft.Network`;
  const network = `${base}/virtualNetworks/net`;
  const subnet = name => `${network}/subnets/${name}`;
  const gateway = name => `${base}/natGateways/${name}`;
  const rows = [];
  const exactly = (what, measured, wanted = 0) =>
    rows.push({ what, measured, exactly: wanted });

  const readSubnets = () => Promise.all(SUBNETS.map(n => arm.get(subnet(n))));
  const readGroup = async () =>
    Object.fromEntries(
      await Promise.all(
        LISTED.map(async type => [
          type,
          (await arm.get(`${base}/${type}`)).value.map(({ name }) => name),
        ]),
      ),
    );
  const changedSubnets = (before, after) =>
    before.filter((each, at) => !isDeepStrictEqual(kept(each), kept(after[at])))
      .length;

  /** A change as a person asks for it, followed to its end; `meanwhile` is what happens beside it. */
  async function run(name, gateways, { meanwhile, ...spec } = {}) {
    say(name);
    const startedAt = performance.now();
    const { id } = await backend.post('runs', {
      idempotencyKey: `${name} ${Date.now()}`,
      spec: {
        apiVersion: 'nat-gateway/v1alpha1',
        kind: 'AzureNatGateway',
        metadata: { name: gateways[0].name },
        spec: {
          account: 'fleet',
          subscriptionId,
          resourceGroup: group.split('/').at(-1),
          region,
          ...spec,
          gateways,
        },
      },
      acknowledgement: {
        sourceAddressesChange: gateways.map(each => gateway(each.name)),
        newAddressesUnseen: true,
        undoMovesEgress: true,
      },
    });
    const happening = meanwhile?.(id);
    let state = 'planned';
    while (UNDER_WAY.test(state)) {
      await pause(1000);
      ({ state } = await backend.get(`runs/${id}`));
    }
    await happening;
    rows.push({
      what: `${name}: time`,
      measured: (performance.now() - startedAt) / 1000,
      unit: 's',
    });
    return state;
  }
  const ended = (state, wanted) => Number(state === wanted);

  say('a network with three subnets');
  const own = { location: region, tags: { purpose: 'proof' } };
  await arm.put(`${base}/networkSecurityGroups/nsg`, own);
  await arm.put(`${base}/routeTables/routes`, own);
  await arm.put(network, {
    ...own,
    properties: { addressSpace: { addressPrefixes: ['10.250.0.0/16'] } },
  });
  for (const [at, name] of SUBNETS.entries()) {
    await arm.put(subnet(name), {
      properties: {
        addressPrefix: `10.250.${at}.0/24`,
        networkSecurityGroup: { id: `${base}/networkSecurityGroups/nsg` },
        routeTable: { id: `${base}/routeTables/routes` },
        ...(name === 's2' && {
          delegations: [
            {
              name: 'web',
              properties: { serviceName: 'Microsoft.Web/serverFarms' },
            },
          ],
        }),
      },
    });
  }
  const atStart = await readSubnets();
  const groupAtStart = await readGroup();

  const first = {
    name: 'nat-proof',
    addresses: { kind: 'newPrefix', prefixLength: 31 },
    subnets: [subnet('s1'), subnet('s2')],
  };
  exactly('created', ended(await run('create', [first]), 'succeeded'), 1);
  const attached = await readSubnets();
  exactly(
    '  subnets that go through it',
    attached.filter(each => each.properties.natGateway).length,
    2,
  );
  exactly(
    '  subnets with something lost or changed',
    changedSubnets(atStart, attached),
  );

  // Between our reads and writes, as a colleague or a policy.
  const live = await arm.get(gateway(first.name));
  await arm.patch(gateway(first.name), {
    tags: { ...live.tags, colleague: 'here' },
  });
  exactly(
    'idle timeout changed, another writer beside it',
    ended(
      await run('change', [{ ...first, idleTimeoutMinutes: 12 }]),
      'succeeded',
    ),
    1,
  );
  const changed = await arm.get(gateway(first.name));
  exactly('  minutes', changed.properties.idleTimeoutInMinutes, 12);
  exactly(
    '  tags of the other writer kept',
    Number(changed.tags.colleague === 'here'),
    1,
  );
  exactly(
    '  addresses changed unasked',
    Number(
      !isDeepStrictEqual(
        changed.properties.publicIpPrefixes,
        live.properties.publicIpPrefixes,
      ),
    ),
  );

  const groupBefore = await readGroup();
  const second = {
    name: 'nat-cancelled',
    addresses: { kind: 'newPublicIps', count: 2 },
    subnets: [subnet('s3')],
  };
  const cancelled = await run('cancel', [second], {
    async meanwhile(id) {
      const begun = async () =>
        (await readGroup()).publicIPAddresses.length >
        groupBefore.publicIPAddresses.length;
      const until = Date.now() + 120_000;
      while (!(await begun()) && Date.now() < until) await pause(500);
      await backend.post(`runs/${id}/cancel`, {});
    },
  });
  exactly(
    'cancelled midway and taken back',
    ended(cancelled, 'cancelled') + ended(cancelled, 'undone'),
    1,
  );
  exactly(
    '  resources left over',
    Number(!isDeepStrictEqual(await readGroup(), groupBefore)),
  );

  exactly(
    'retired with its addresses',
    ended(
      await run('retire', [{ ...first, idleTimeoutMinutes: 12 }], {
        state: 'absent',
        deleteAddresses: true,
      }),
      'succeeded',
    ),
    1,
  );
  exactly(
    '  resources left over',
    Number(!isDeepStrictEqual(await readGroup(), groupAtStart)),
  );
  const atEnd = await readSubnets();
  exactly(
    '  subnets with something lost or changed',
    changedSubnets(atStart, atEnd),
  );
  exactly(
    '  subnets that still have a gateway',
    atEnd.filter(each => each.properties.natGateway).length,
  );
  return rows;
}
