import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const ofHub =
  '/subscriptions/00000000-0000-4000-8000-00000000000a/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/HV_hub-weu_00000000-0000-4000-8000-00000000000b';
const network = (
  name: string,
  prefix: string,
  peers: Readonly<Record<string, string>>,
) => ({
  type: 'virtualNetworks',
  name,
  properties: {
    addressSpace: { addressPrefixes: [prefix] },
    virtualNetworkPeerings: Object.entries(peers).map(([peering, id]) => ({
      name: peering,
      properties: { remoteVirtualNetwork: { id }, allowForwardedTraffic: true },
    })),
  },
});

describe('peerings of networks', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  beforeAll(async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        resources: [
          network('hub', '10.0.0.0/16', {
            'to-spoke': '@rg/virtualNetworks/spoke',
            'to-lone': '@rg/virtualNetworks/lone',
          }),
          network('spoke', '10.1.0.0/16', {
            'to-hub': '@rg/virtualNetworks/hub',
            'to-wan': ofHub,
          }),
          network('lone', '10.2.0.0/16', {}),
        ],
      }),
    });
    arm = await ArmSession.open(azure);
  });
  afterAll(() => azure.stop());

  it('are shown with the network, in a list and one by one, to raw clients and the SDK', async () => {
    const { body } = await arm.get('rg/virtualNetworks/spoke');
    const shown = (body.properties as JsonObject)
      .virtualNetworkPeerings as JsonObject[];
    expect(shown[0]).toMatchObject({
      name: 'to-hub',
      id: arm.id('rg/virtualNetworks/spoke/virtualNetworkPeerings/to-hub'),
      properties: {
        remoteVirtualNetwork: { id: arm.id('rg/virtualNetworks/hub') },
        peeringState: 'Connected',
        peeringSyncLevel: 'FullyInSync',
        allowForwardedTraffic: true,
        useRemoteGateways: false,
        remoteAddressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        provisioningState: 'Succeeded',
      },
    });
    const list = 'rg/virtualNetworks/spoke/virtualNetworkPeerings';
    expect((await arm.get(list)).body.value).toEqual(shown);
    expect((await arm.get(`${list}/TO-WAN`)).body).toEqual(shown[1]);
    expect((await arm.get(`${list}/none`)).status).toBe(404);
    const names: unknown[] = [];
    for await (const peering of connect(
      azure,
    ).network.virtualNetworkPeerings.list('rg', 'spoke')) {
      names.push([peering.name, peering.peeringState]);
    }
    // That of a virtual hub is Azure's own, and in no subscription.
    expect(names).toEqual([
      ['to-hub', 'Connected'],
      ['to-wan', 'Connected'],
    ]);
  });

  it('are initiated as long as the other network has none back', async () => {
    const { body } = await arm.get(
      'rg/virtualNetworks/hub/virtualNetworkPeerings/to-lone',
    );
    expect(body.properties).toMatchObject({ peeringState: 'Initiated' });
  });

  it('stay when the network is written, and are not written themselves', async () => {
    const path = 'rg/virtualNetworks/spoke';
    const { body } = await arm.get(path);
    const write = (peerings: object) =>
      arm.put(path, {
        ...body,
        properties: { ...(body.properties as JsonObject), ...peerings },
      });
    const { virtualNetworkPeerings: shown } = body.properties as {
      readonly virtualNetworkPeerings: readonly JsonObject[];
    };
    expect((await write({})).status).toBe(201);
    azure.clock.advance({ milliseconds: 1000 });
    expect((await write({ virtualNetworkPeerings: undefined })).status).toBe(
      201,
    );
    azure.clock.advance({ milliseconds: 1000 });
    const after = (await arm.get(path)).body.properties as JsonObject;
    expect(
      (after.virtualNetworkPeerings as JsonObject[]).map(each => each.name),
    ).toEqual(shown.map(each => each.name));
    expect((await write({ virtualNetworkPeerings: [] })).status).toBe(501);
    const one = await arm.put(`${path}/virtualNetworkPeerings/new`, {});
    expect(one.status).toBe(501);
  });
});
