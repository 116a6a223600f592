import type { AzureEmulator } from '../AzureEmulator';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('the name of a public IP address', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const address = (name: string) => `rg-shop-weu/publicIPAddresses/${name}`;
  const labelled = (domainNameLabel: string, location = 'westeurope') => ({
    location,
    sku: { name: 'Standard' },
    properties: {
      publicIPAllocationMethod: 'Static',
      dnsSettings: { domainNameLabel },
    },
  });

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('is made of its label and region, and kept by an update', async () => {
    await arm.put(address('one'), labelled('shop'));
    const { body } = await arm.get(address('one'));
    const dnsSettings = {
      domainNameLabel: 'shop',
      fqdn: 'shop.westeurope.cloudapp.azure.com',
    };
    expect(body.properties).toMatchObject({ dnsSettings });
    const again = await arm.put(address('one'), body);
    expect(again.body.properties).toMatchObject({ dnsSettings });
  });

  it('is refused where another address of the region has it', async () => {
    await arm.put(address('one'), labelled('shop'));
    expect(await arm.put(address('two'), labelled('shop'))).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'DnsRecordInUse',
          message:
            'DNS record shop.westeurope.cloudapp.azure.com is already used by another public IP.',
        },
      },
    });
    const elsewhere = await arm.put(
      address('three'),
      labelled('shop', 'northeurope'),
    );
    expect(elsewhere.status).toBe(201);
  });

  it('is refused when its label is none', async () => {
    expect(await arm.put(address('one'), labelled('Shop_1'))).toMatchObject({
      status: 400,
      body: { error: { code: 'AzureEmulator.DomainNameLabelInvalid' } },
    });
  });
});
