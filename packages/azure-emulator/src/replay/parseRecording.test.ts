import { completeUri } from './__testUtils__/completeUri';
import { outsideTheList } from './__testUtils__/outsideTheList';
import { parseRecording } from './__testUtils__/parseRecording';

const url =
  'https://management.azure.com/subscriptions/s/resourcegroups/rg?api-version=2021-04-01';

describe('reading a recording', () => {
  it('reads go-vcr', () => {
    const text = `
interactions:
  - id: 7
    request:
      body: '{"location":"eastus"}'
      headers: { If-Match: ['"1"'] }
      url: ${url}
      method: PUT
    response:
      body: ''
      headers: { Azure-Asyncnotification: [Enabled] }
      status: 201 Created
      code: 201
`;
    expect(parseRecording(text, { file: 'a.yaml' })).toEqual([
      {
        id: '7',
        method: 'PUT',
        uri: url,
        requestHeaders: { 'if-match': '"1"' },
        requestBody: { location: 'eastus' },
        statuses: [201],
        headers: { 'azure-asyncnotification': 'Enabled' },
        hasAllHeaders: true,
        body: undefined,
      },
    ]);
  });

  it('reads vcrpy', () => {
    const text = `
interactions:
  - request:
      body: null
      headers: { Accept: ['*/*'] }
      uri: ${url}
      method: GET
    response:
      body: { string: '{"name":"rg"}' }
      headers: { content-type: [application/json] }
      status: { code: 200, message: OK }
`;
    expect(parseRecording(text, { file: 'a.yaml' })).toMatchObject([
      { id: '0', uri: url, statuses: [200], body: { name: 'rg' } },
    ]);
  });

  it('reads excerpts, whose headers are not complete', () => {
    const text = JSON.stringify({
      source: 'somewhere',
      interactions: [
        {
          request: { method: 'GET', uri: '…/publicIPPrefixes/p?api-version=1' },
          response: { status: 200, body: { id: '/a/publicIPPrefixes/P' } },
        },
      ],
    });
    const [exchange] = parseRecording(text, { file: 'a.json' });
    expect(exchange).toMatchObject({ statuses: [200], hasAllHeaders: false });
    expect(completeUri(exchange, {})).toBe(
      '/a/publicIPPrefixes/P?api-version=1',
    );
    const withoutId = { ...exchange, body: {} };
    expect(completeUri(withoutId, {})).toBeUndefined();
    expect(completeUri(withoutId, { cutUriBegins: '/b' })).toBe(
      '/b/publicIPPrefixes/p?api-version=1',
    );
  });

  it('reads the example of a specification, which has several good answers', () => {
    const text = JSON.stringify({
      parameters: {
        'api-version': '2024-07-01',
        natGatewayName: 'n',
        resourceGroupName: 'rg',
        parameters: { location: 'westus' },
      },
      responses: { '200': { body: { id: '/x/natGateways/N' } }, '201': {} },
    });
    expect(parseRecording(text, { file: 'a.json' })).toMatchObject([
      {
        method: 'PUT',
        uri: '/x/natGateways/n?api-version=2024-07-01',
        statuses: [200, 201],
      },
    ]);
  });

  it('finds no exchanges in other files', () => {
    expect(parseRecording('{"alerts":[]}', { file: 'a.json' })).toEqual([]);
    expect(parseRecording('just text', { file: 'a.yaml' })).toEqual([]);
  });
});

describe('what is outside the list', () => {
  const group = '/subscriptions/s/resourceGroups/rg/providers';

  it.each([
    ['GET', '/subscriptions/s/resourcegroups/rg'],
    ['PUT', `${group}/Microsoft.Network/virtualNetworks/v/subnets/s`],
    ['GET', `${group}/Microsoft.Compute/virtualMachineScaleSets/v`],
    ['GET', '/subscriptions/s/providers/Microsoft.Network/locations/l/usages'],
    [
      'GET',
      `${group}/Microsoft.Network/natGateways/n/providers/microsoft.insights/metrics`,
    ],
  ])('has nothing against %s %s', (method, path) => {
    expect(outsideTheList(path, { method })).toBeUndefined();
  });

  it.each([
    [
      'GET',
      `${group}/Microsoft.Compute/virtualMachines/v/providers/microsoft.insights/metrics`,
      'Microsoft.Compute/virtualMachines',
    ],
    [
      'PUT',
      `${group}/Microsoft.Compute/virtualMachineScaleSets/v`,
      'Microsoft.Compute/virtualMachineScaleSets',
    ],
    [
      'GET',
      `${group}/Microsoft.Storage/storageAccounts`,
      'Microsoft.Storage/storageAccounts',
    ],
  ])('names the service of %s %s', (method, path, service) => {
    expect(outsideTheList(path, { method })).toBe(service);
  });
});
