import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('NAT gateways', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/natGateways/nat-new';
  const body = (
    properties: JsonObject = {},
    more: JsonObject = {},
  ): JsonObject => ({
    location: 'westeurope',
    sku: { name: 'Standard' },
    properties,
    ...more,
  });
  const ref = (short: string) => ({ id: arm.id(short) });

  it('answers a creation with 201, Updating and an operation, and without ETag and Location', async () => {
    const created = await arm.put(path, body());
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({
      'azure-asyncnotification': 'Enabled',
      'azure-asyncoperation': expect.stringMatching(
        /\/providers\/Microsoft.Network\/locations\/westeurope\/operations\/[0-9a-f-]{36}\?api-version=2026-01-01$/,
      ),
    });
    expect(created.headers).not.toHaveProperty('location');
    expect(created.headers).not.toHaveProperty('etag');
    expect(created.body).toMatchObject({
      name: 'nat-new',
      etag: expect.stringMatching(/^W\/"[0-9a-f-]{36}"$/),
      sku: { name: 'Standard', tier: 'Regional' },
      properties: {
        provisioningState: 'Updating',
        idleTimeoutInMinutes: 4,
        resourceGuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    const poll = await arm.get(
      new URL(String(created.headers['azure-asyncoperation'])).pathname,
    );
    expect([poll.status, poll.body]).toEqual([200, { status: 'Succeeded' }]);
    const read = await arm.get(path);
    expect(read.headers.etag).toBe(read.body.etag);
    expect(read.body.etag).not.toBe(created.body.etag);
    expect(read.body.properties).toMatchObject({
      provisioningState: 'Succeeded',
    });
  });

  it('answers an update with 200, and one that changes nothing with Succeeded at once', async () => {
    await arm.put(path, body());
    const changed = await arm.put(path, body({ idleTimeoutInMinutes: 10 }));
    expect(changed.status).toBe(200);
    expect(changed.body.properties).toMatchObject({
      provisioningState: 'Updating',
    });
    await arm.get(path);
    const same = await arm.put(path, body({ idleTimeoutInMinutes: 10 }));
    expect(same.body.properties).toMatchObject({
      provisioningState: 'Succeeded',
    });
    expect(same.headers).toHaveProperty('azure-asyncoperation');
  });

  it('replaces everything: what a body leaves out is gone', async () => {
    await arm.put(
      path,
      body(
        {
          publicIpAddresses: [
            ref('rg-shop-weu/publicIPAddresses/pip-spare-1-weu'),
          ],
        },
        { tags: { a: 'b' } },
      ),
    );
    await arm.put(path, body());
    const { body: read } = await arm.get(path);
    expect(read).not.toHaveProperty('tags');
    expect(read.properties).not.toHaveProperty('publicIpAddresses');
  });

  it('derives the back-references of addresses and prefixes', async () => {
    await arm.put(
      path,
      body({
        publicIpAddresses: [
          ref('rg-shop-weu/publicIPAddresses/pip-spare-1-weu'),
        ],
        publicIpPrefixes: [ref('rg-shop-weu/publicIPPrefixes/ippre-spare-weu')],
      }),
    );
    for (const short of [
      'rg-shop-weu/publicIPAddresses/pip-spare-1-weu',
      'rg-shop-weu/publicIPPrefixes/ippre-spare-weu',
    ]) {
      const { body: read } = await arm.get(short);
      expect(read.properties).toMatchObject({
        natGateway: { id: arm.id(path) },
      });
    }
    await arm.put(path, body());
    const { body: freed } = await arm.get(
      'rg-shop-weu/publicIPAddresses/pip-spare-1-weu',
    );
    expect(freed.properties).not.toHaveProperty('natGateway');
  });

  it('answers a missing address with NotFound and the id in capitals, as recorded', async () => {
    const { status, body: refused } = await arm.put(
      path,
      body({ publicIpAddresses: [ref('rg-shop-weu/publicIPAddresses/nope')] }),
    );
    expect(status).toBe(404);
    expect(refused).toEqual({
      error: {
        code: 'NotFound',
        message: `Resource /subscriptions/${azure.subscriptionId}/resourceGroups/RG-SHOP-WEU/providers/Microsoft.Network/publicIPAddresses/NOPE not found.`,
        details: [],
      },
    });
  });

  it('refuses an address that another gateway holds, in the words of Azure', async () => {
    const { status, body: refused } = await arm.put(
      path,
      body({
        publicIpAddresses: [
          ref('rg-orders-weu/publicIPAddresses/pip-orders-weu'),
        ],
      }),
    );
    expect(status).toBe(400);
    expect(refused).toEqual({
      error: {
        code: 'PublicIPAddressInUse',
        message: `Resource ${arm.id(
          path,
        )} is referencing public IP address ${arm.id(
          'rg-orders-weu/publicIPAddresses/pip-orders-weu',
        )} that is already allocated to resource ${arm.id(
          'rg-orders-weu/natGateways/nat-orders-weu',
        )}.`,
        details: [],
      },
    });
  });

  it('refuses the deletion of an address in use, in the words of Azure', async () => {
    const { status, body: refused } = await arm.delete(
      'rg-orders-weu/publicIPAddresses/pip-orders-weu',
    );
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({
      code: 'PublicIPAddressCannotBeDeleted',
      message: `Public IP address ${arm.id(
        'rg-orders-weu/publicIPAddresses/pip-orders-weu',
      )} can not be deleted since it is still allocated to resource ${arm.id(
        'rg-orders-weu/natGateways/nat-orders-weu',
      )}. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.`,
    });
  });

  it('refuses the deletion of a gateway that subnets use', async () => {
    const { status, body: refused } = await arm.delete(
      'rg-orders-weu/natGateways/nat-orders-weu',
    );
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({
      code: 'InUseNatGatewayCannotBeDeleted',
    });
  });

  it('deletes with 202, an operation and a Location, and is then not found', async () => {
    const deleted = await arm.delete(
      'rg-shop-weu/natGateways/nat-terraform-weu',
    );
    expect(deleted.status).toBe(202);
    expect(deleted.body).toEqual({});
    expect(deleted.headers['azure-asyncoperation']).toContain('/operations/');
    const location = new URL(String(deleted.headers.location));
    expect(location.pathname).toContain('/operationResults/');
    expect((await arm.get(location.pathname)).status).toBe(204);
    const gone = await arm.get('rg-shop-weu/natGateways/nat-terraform-weu');
    expect(gone.status).toBe(404);
    expect(gone.headers['x-ms-failure-cause']).toBe('gateway');
    expect(gone.body).toEqual({
      error: {
        code: 'ResourceNotFound',
        message:
          "The Resource 'Microsoft.Network/natGateways/nat-terraform-weu' under resource group 'rg-shop-weu' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      },
    });
    expect(
      (await arm.delete('rg-shop-weu/natGateways/nat-terraform-weu')).status,
    ).toBe(204);
  });

  it('refuses more than one zone on Standard, in the words of Azure', async () => {
    const { body: refused } = await arm.put(
      path,
      body({}, { zones: ['1', '2', '3'] }),
    );
    expect(refused.error).toMatchObject({
      code: 'ResourceCannotHaveMultipleZonesSpecified',
      message: `Resource ${arm.id(
        path,
      )} has 3 zones specified. Only one zone can be specified for this resource.`,
    });
  });

  it('refuses zones where the region has none', async () => {
    const { body: refused } = await arm.put(path, {
      location: 'westus',
      zones: ['1'],
    });
    expect(refused.error).toMatchObject({
      code: 'LocationNotSupportAvailabilityZones',
      message:
        "The resource 'Microsoft.Network/natGateways/nat-new' does not support availability zones at location 'westus'.",
    });
  });

  it.each([
    [
      'a Basic address',
      { publicIpAddresses: ['pip-basic-weu'] },
      'AddressSkuDoesNotFit',
    ],
    [
      'an IPv6 address',
      { publicIpAddresses: ['pip-ipv6-weu'] },
      'AddressVersionDoesNotFit',
    ],
    [
      'an IPv6 list',
      { publicIpAddressesV6: ['pip-ipv6-weu'] },
      'AddressVersionDoesNotFit',
    ],
    [
      'an address of another zone',
      { publicIpAddresses: ['pip-spare-2-weu'] },
      'AddressZoneDoesNotFit',
    ],
    [
      'an idle timeout of 3 minutes',
      { idleTimeoutInMinutes: 3 },
      'IdleTimeoutOutOfRange',
    ],
    [
      'an idle timeout of 121 minutes',
      { idleTimeoutInMinutes: 121 },
      'IdleTimeoutOutOfRange',
    ],
  ])('refuses %s with an error of its own', async (_, wanted, code) => {
    const properties = Object.fromEntries(
      Object.entries(wanted).map(([key, value]) => [
        key,
        Array.isArray(value)
          ? value.map(name => ref(`rg-shop-weu/publicIPAddresses/${name}`))
          : value,
      ]),
    );
    const { status, body: refused } = await arm.put(
      path,
      body(properties, { zones: ['2'] }),
    );
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({ code: `AzureEmulator.${code}` });
    expect((await arm.get(path)).status).toBe(404);
  });

  it('refuses more than sixteen addresses, prefixes counted by theirs', async () => {
    await arm.put('rg-shop-weu/publicIPPrefixes/ippre-16', {
      location: 'westeurope',
      properties: { prefixLength: 28 },
    });
    const prefix = ref('rg-shop-weu/publicIPPrefixes/ippre-16');
    const spare = ref('rg-shop-weu/publicIPAddresses/pip-spare-1-weu');
    const tooMany = await arm.put(
      path,
      body({ publicIpPrefixes: [prefix], publicIpAddresses: [spare] }),
    );
    expect(tooMany.body.error).toMatchObject({
      code: 'AzureEmulator.TooManyAddresses',
    });
    expect(
      (await arm.put(path, body({ publicIpPrefixes: [prefix] }))).status,
    ).toBe(201);
  });

  it('takes StandardV2 with IPv6 and shows what only V2 has', async () => {
    const v2 = { sku: { name: 'StandardV2' }, location: 'westeurope' };
    await arm.put('rg-shop-weu/publicIPAddresses/pip-v2-six', {
      ...v2,
      properties: {
        publicIPAllocationMethod: 'Static',
        publicIPAddressVersion: 'IPv6',
      },
    });
    const created = await arm.put(path, {
      ...v2,
      properties: {
        nat64: 'Enabled',
        publicIpAddressesV6: [ref('rg-shop-weu/publicIPAddresses/pip-v2-six')],
      },
    });
    expect(created.status).toBe(201);
    expect(created.body.properties).toMatchObject({
      nat64: 'Enabled',
      scope: 'Public',
      flowlogs: { logsVersions: {} },
    });
    const zonal = await arm.put('rg-shop-weu/natGateways/nat-v2-zonal', {
      ...v2,
      zones: ['1'],
    });
    expect(zonal.body.error).toMatchObject({
      code: 'AzureEmulator.StandardV2NatGatewayTakesNoZones',
    });
    const foreign = await arm.put('rg-shop-weu/natGateways/nat-v2-far', {
      ...v2,
      location: 'canadaeast',
    });
    expect(foreign.body.error).toMatchObject({
      code: 'AzureEmulator.StandardV2NotInRegion',
    });
  });

  it('changes neither zone nor SKU nor region in place', async () => {
    await arm.put(path, body({}, { zones: ['1'] }));
    const codes = [];
    for (const changed of [
      body({}, { zones: ['2'] }),
      body({}, { zones: ['1'], sku: { name: 'StandardV2' } }),
      body({}, { zones: ['1'], location: 'northeurope' }),
    ]) {
      const { body: refused } = await arm.put(path, changed);
      codes.push((refused.error as JsonObject).code);
    }
    expect(codes).toEqual([
      'ResourceAvailabilityZonesCannotBeModified',
      'AzureEmulator.NatGatewaySkuCannotBeChanged',
      'InvalidResourceLocation',
    ]);
  });

  it('says where a reference without id is', async () => {
    const { body: refused } = await arm.put(
      path,
      body({ publicIpAddresses: [{}] }),
    );
    expect(refused.error).toMatchObject({
      code: 'InvalidRequestFormat',
      details: [
        {
          code: 'MissingJsonReferenceId',
          message:
            'Value for reference id is missing. Path properties.publicIpAddresses[0].',
        },
      ],
    });
  });

  it('patches tags and nothing else', async () => {
    const short = 'rg-shop-weu/natGateways/nat-terraform-weu';
    const patched = await arm.patch(short, { tags: { a: 'b' } });
    expect([patched.status, patched.body.tags]).toEqual([200, { a: 'b' }]);
    expect((await arm.patch(short, { sku: {} })).status).toBe(501);
  });

  it('obeys If-Match and If-None-Match', async () => {
    const short = 'rg-shop-weu/natGateways/nat-terraform-weu';
    const { headers, body: standing } = await arm.get(short);
    const wrong = await arm.put(short, standing, { 'If-Match': 'invalid' });
    expect(wrong.status).toBe(412);
    expect(wrong.body).toEqual({
      error: {
        code: 'PreconditionFailed',
        message: 'Precondition failed.',
        details: [
          {
            code: 'PreconditionFailedEtagMismatch',
            message: `Etag provided in if-match header W/"invalid" does not match etag ${
              headers.etag
            } of resource ${arm.id(short)} in NRP data store.`,
          },
        ],
      },
    });
    const right = { 'If-Match': String(headers.etag) };
    expect((await arm.put(short, standing, right)).status).toBe(200);
    expect(
      (await arm.put(short, standing, { 'If-None-Match': '*' })).status,
    ).toBe(412);
    expect((await arm.put(path, body(), { 'If-None-Match': '*' })).status).toBe(
      201,
    );
  });
});
