import { judgeCluster } from '../__testUtils__/ofAzure';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';
import { wayWith } from '../../advice/__testUtils__/wayWith';

/** Each gateway with the zones of the nodes on its subnets. */
const judge = (
  behind: readonly (readonly [
    sku: string,
    zones: readonly string[],
    nodeZones: readonly string[],
  ])[],
  options: { readonly known: boolean } = { known: true },
) =>
  judgeCluster(
    clusterWith(
      { kind: 'natGateway', gatewayResourceId: '/nat0' },
      {
        ways: behind.map(([, , zones], index) =>
          wayWith({
            kind: 'natGateway',
            gatewayResourceId: `/NAT${index}`,
            pools: [{ name: 'nodes', zones }],
          }),
        ),
      },
    ),
    {
      facts: {
        ...(options.known && {
          gateways: behind.map(([sku, zones], index) =>
            gatewayWith(
              {},
              { resourceId: `/nat${index}`, kind: `azure${sku}`, zones },
            ),
          ),
        }),
      },
    },
  );

describe('zoneMismatch', () => {
  it.each([
    ['the same zone', [['Standard', ['1'], ['1']]], 'nothing'],
    ['another zone', [['Standard', ['1'], ['2']]], 'info'],
    ['one zone more', [['Standard', ['1'], ['1', '2']]], 'info'],
    ['a gateway without zone', [['Standard', [], ['1', '2']]], 'nothing'],
    ['StandardV2', [['StandardV2', ['1'], ['1', '2']]], 'nothing'],
    [
      'a zonal stack',
      [
        ['Standard', ['1'], ['1']],
        ['Standard', ['2'], ['2']],
      ],
      'nothing',
    ],
    [
      'a zonal stack that is crossed',
      [
        ['Standard', ['1'], ['2']],
        ['Standard', ['2'], ['1']],
      ],
      'info',
    ],
    ['nodes of unknown zones', [['Standard', ['1'], []]], 'not known'],
  ] as const)('judges %s', (_, behind, verdict) => {
    expect(verdictOf(judge(behind), 'zone-mismatch')).toBe(verdict);
  });

  it('does not judge gateways that are not known', () => {
    expect(
      verdictOf(
        judge([['Standard', ['1'], ['2']]], { known: false }),
        'zone-mismatch',
      ),
    ).toBe('not known');
  });

  it('speaks of each gateway of a stack that is crossed', () => {
    expect(
      judge([
        ['Standard', ['1'], ['2']],
        ['Standard', ['2'], ['1']],
      ]).findings.map(({ resourceId }) => resourceId),
    ).toEqual(['/nat0', '/nat1']);
  });

  it('is about the gateway, and names the zonal stack', () => {
    expect(
      judge([['Standard', ['1'], ['1', '2', '3']]]).findings,
    ).toMatchObject([
      {
        resourceId: '/nat0',
        wording: {
          title: { values: { otherZones: '2, 3', gatewayZones: '1' } },
        },
        remedy: expect.stringContaining('zonal stack'),
      },
    ]);
  });
});
