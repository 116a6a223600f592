import { ConfigReader } from '@backstage/config';
import { readAzureAccounts } from './readAzureAccounts';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const read = (account: object) =>
  readAzureAccounts(
    new ConfigReader({
      natGateway: {
        azure: { demo: { scopes: [{ subscriptionId }], ...account } },
      },
    }),
  );

describe('reading natGateway.azure', () => {
  it('is content with a subscription, in the public cloud', () => {
    expect(read({})).toEqual([
      {
        name: 'demo',
        cloud: expect.objectContaining({ name: 'AzurePublic' }),
        scopes: [{ account: 'demo', subscriptionId }],
        managementGroups: [],
        endpoints: {
          resourceManager: 'https://management.azure.com',
          authority: 'https://login.microsoftonline.com',
          metrics: 'https://{region}.metrics.monitor.azure.com',
        },
        isPublicAuthority: true,
      },
    ]);
    expect(readAzureAccounts(new ConfigReader({}))).toEqual([]);
  });

  // Sources: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure#guidance-for-developers
  // and https://learn.microsoft.com/azure/china/resources-developer-guide, read 2026-12-01.
  it.each([
    [
      'AzurePublic',
      'https://management.azure.com',
      'https://login.microsoftonline.com',
      'https://{region}.metrics.monitor.azure.com',
    ],
    [
      'AzureUSGovernment',
      'https://management.usgovcloudapi.net',
      'https://login.microsoftonline.us',
      'https://{region}.metrics.monitor.azure.us',
    ],
    [
      'AzureChina',
      'https://management.chinacloudapi.cn',
      'https://login.chinacloudapi.cn',
      'https://{region}.metrics.monitor.azure.cn',
    ],
  ])(
    'finds %s, and asks for tokens of its resource manager',
    (cloud, resourceManager, authority, metrics) => {
      expect(read({ cloud })[0]).toMatchObject({
        cloud: { name: cloud, tokenScope: `${resourceManager}/.default` },
        endpoints: { resourceManager, authority, metrics },
        isPublicAuthority: true,
      });
    },
  );

  it('takes another cloud with its own addresses, and addresses of one’s own', () => {
    expect(read({ cloud: 'AzureChina' })[0]).toMatchObject({
      endpoints: { resourceManager: 'https://management.chinacloudapi.cn' },
      isPublicAuthority: true,
    });
    expect(
      read({
        endpoints: {
          authority: 'https://localhost:1234/',
          metrics: 'https://{region}.example.org',
        },
      })[0],
    ).toMatchObject({
      endpoints: {
        authority: 'https://localhost:1234',
        metrics: 'https://{region}.example.org',
      },
      isPublicAuthority: false,
    });
  });

  it.each([
    ['cloud', { cloud: 'Azure' }, /demo\.cloud is 'Azure'.*AzurePublic/],
    [
      'half a credential',
      { credential: { tenantId: 't', clientId: 'c' } },
      /credential\.clientSecret is missing/,
    ],
    [
      'half a write credential',
      { writeCredential: { tenantId: 't' } },
      /writeCredential\.clientId is missing/,
    ],
    [
      'a misspelt resourceGroups, which would mean the whole subscription',
      { scopes: [{ subscriptionId, resourceGroup: ['rg-a'] }] },
      /demo\.scopes\[0\]\.resourceGroup is not a known key; use one of subscriptionId, resourceGroups, regions, owner/,
    ],
    [
      'a misspelt write credential, which would let the reader write',
      { writeCredentials: {} },
      /demo\.writeCredentials is not a known key/,
    ],
    [
      'a misspelt part of a credential',
      { credential: { tenant: 't' } },
      /demo\.credential\.tenant is not a known key; use one of tenantId/,
    ],
    [
      'a misspelt endpoint, which would be the public one',
      { endpoints: { resourcemanager: 'https://localhost' } },
      /demo\.endpoints\.resourcemanager is not a known key/,
    ],
    [
      'no scopes',
      { scopes: [] },
      /demo\.scopes is missing or empty.* or a management group/,
    ],
    [
      'a management group by its resource id',
      {
        managementGroups: [
          { id: '/providers/Microsoft.Management/managementGroups/platform' },
        ],
      },
      /managementGroups\[0\]\.id is '.*'az account management-group list'/,
    ],
    [
      'a misspelt key of a management group',
      { managementGroups: [{ id: 'platform', ownerRef: 'group:default/a' }] },
      /managementGroups\[0\]\.ownerRef is not a known key; use one of id, owner/,
    ],
    [
      'a management group twice',
      { managementGroups: [{ id: 'platform' }, { id: 'PLATFORM' }] },
      /managementGroups\[1\] and managementGroups\[0\] both are 'PLATFORM'/,
    ],
    [
      'a subscription that is no GUID',
      { scopes: [{ subscriptionId: 'mine' }] },
      /scopes\[0\]\.subscriptionId is 'mine'/,
    ],
    [
      'a subscription that two scopes take as a whole',
      {
        scopes: [
          { subscriptionId },
          { subscriptionId: subscriptionId.toUpperCase() },
        ],
      },
      /scopes\[1\] and scopes\[0\] both take resource groups of the subscription .* name different resourceGroups or regions/,
    ],
    [
      'a resource group that lies in two scopes',
      {
        scopes: [
          { subscriptionId, resourceGroups: ['rg-a', 'rg-b'] },
          { subscriptionId, resourceGroups: ['RG-B'], regions: ['westeurope'] },
        ],
      },
      /scopes\[1\] and scopes\[0\] both take/,
    ],
    [
      'an empty list of resource groups',
      { scopes: [{ subscriptionId, resourceGroups: [] }] },
      /scopes\[0\]\.resourceGroups is an empty list/,
    ],
    [
      'an owner that is no entity ref',
      { scopes: [{ subscriptionId, owner: 'payments' }] },
      /scopes\[0\]\.owner is 'payments'/,
    ],
    [
      'an address without https',
      { endpoints: { resourceManager: 'http://localhost' } },
      /endpoints\.resourceManager is 'http:\/\/localhost', which is no https/,
    ],
    [
      'a caFile that is not there',
      { caFile: '/does/not/exist.pem' },
      /caFile is '\/does\/not\/exist\.pem', which cannot be read/,
    ],
    ['a caFile without a certificate', { caFile: __filename }, /no PEM/],
  ])('refuses %s with key, value and way out', (_name, account, message) => {
    expect(() => read(account)).toThrow(message);
  });

  it('takes a subscription that is divided among teams', () => {
    const scopes = [
      { subscriptionId, owner: 'group:default/platform' },
      { subscriptionId, resourceGroups: ['rg-a'], owner: 'group:default/a' },
      { subscriptionId, resourceGroups: ['rg-b'], regions: ['westeurope'] },
      { subscriptionId, resourceGroups: ['rg-b'], regions: ['northeurope'] },
    ];
    expect(read({ scopes })[0].scopes.map(each => each.resourceGroups)).toEqual(
      [undefined, ['rg-a'], ['rg-b'], ['rg-b']],
    );
  });

  it('takes management groups beside scopes and instead of them', () => {
    const managementGroups = [
      { id: 'Platform-1', owner: 'group:default/platform' },
      { id: '20000000-0001-0000-0000-000000000000' },
    ];
    expect(read({ managementGroups, scopes: [] })[0]).toMatchObject({
      scopes: [],
      managementGroups: [
        { id: 'Platform-1', ownerRef: 'group:default/platform' },
        { id: '20000000-0001-0000-0000-000000000000' },
      ],
    });
  });

  it('keeps the secret out of its messages', () => {
    expect(() =>
      read({ credential: { tenantId: 't', clientSecret: 'hunter2' } }),
    ).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('hunter2'),
      }),
    );
  });
});
