import { compareBodies } from './__testUtils__/compareBodies';
import { compareHeaders } from './__testUtils__/compareHeaders';

const places = (differences: readonly { readonly place: string }[]) =>
  differences.map(({ place }) => place);

describe('comparing an answer with a recording', () => {
  it('wants every recorded key with its type, and minds no further ones', () => {
    expect(
      places(
        compareBodies(
          { id: 'a', properties: { zones: ['1'], count: 1, gone: null } },
          { id: 'b', properties: { zones: [1], count: '1' }, more: true },
        ),
      ),
    ).toEqual([
      'body.properties.zones[0]',
      'body.properties.count',
      'body.properties.gone',
    ]);
    expect(compareBodies({ id: 'a' }, { id: 'b', more: [] })).toEqual([]);
  });

  it('wants states, codes and messages to be equal, without their GUIDs', () => {
    const message = (guid: string) => ({
      message: `Etag W/"${guid}" does not match`,
    });
    expect(
      compareBodies(
        message('00000000-0000-0000-0000-000000000000'),
        message('3f1a0c52-77aa-4d52-a8f5-0c2d6e1b9a01'),
      ),
    ).toEqual([]);
    expect(
      places(
        compareBodies(
          { code: 'NotFound', provisioningState: 'Succeeded' },
          { code: 'ResourceNotFound', provisioningState: 'Updating' },
        ),
      ),
    ).toEqual(['body.code', 'body.provisioningState']);
  });

  it('wants an empty answer where one is recorded', () => {
    expect(places(compareBodies(undefined, {}))).toEqual(['body']);
  });

  it('compares operation URLs without host, id and signature', () => {
    const recorded = {
      hasAllHeaders: true,
      headers: {
        'azure-asyncoperation':
          'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Network/locations/eastus/operations/00000000-0000-0000-0000-000000000000?api-version=2025-05-01&c=c&h=h&s=s&t=t',
      },
    };
    const answered = (location: string) => ({
      'azure-asyncoperation': `https://127.0.0.1:1/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Network/locations/${location}/operations/3f1a0c52-77aa-4d52-a8f5-0c2d6e1b9a01?api-version=2025-05-01`,
    });
    expect(compareHeaders(recorded, answered('eastus'))).toEqual([]);
    expect(places(compareHeaders(recorded, answered('westus')))).toEqual([
      'header azure-asyncoperation',
    ]);
    expect(places(compareHeaders(recorded, {}))).toEqual([
      'header azure-asyncoperation',
    ]);
  });

  it('minds a header that Azure did not send only where the recording has them all', () => {
    const answered = { etag: 'W/"1"' };
    expect(
      places(compareHeaders({ headers: {}, hasAllHeaders: true }, answered)),
    ).toEqual(['header etag']);
    expect(
      compareHeaders({ headers: {}, hasAllHeaders: false }, answered),
    ).toEqual([]);
  });
});
