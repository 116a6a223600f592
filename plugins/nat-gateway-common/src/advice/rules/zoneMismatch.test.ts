import { clusterWith } from '../__testUtils__/clusterWith';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';
import { judgeCluster } from '../judgeCluster';

const judge = (
  nodeZones: readonly string[],
  gateways?: readonly (readonly [sku: string, zones: readonly string[]])[],
) =>
  judgeCluster(
    clusterWith(
      { kind: 'natGateway', gatewayResourceId: '/nat' },
      { zones: nodeZones },
    ),
    {
      facts: {
        gateways: gateways?.map(([sku, zones]) =>
          gatewayWith({}, { sku, zones }),
        ),
      },
    },
  );

describe('zoneMismatch', () => {
  it.each([
    ['the same zone', ['1'], [['Standard', ['1']]], 'nothing'],
    ['another zone', ['2'], [['Standard', ['1']]], 'warning'],
    ['one zone more', ['1', '2'], [['Standard', ['1']]], 'warning'],
    ['a gateway without zone', ['1', '2'], [['Standard', []]], 'nothing'],
    ['StandardV2', ['1', '2'], [['StandardV2', ['1']]], 'nothing'],
    [
      'a zonal stack, whose subnets are not told apart',
      ['1', '2'],
      [
        ['Standard', ['1']],
        ['Standard', ['2']],
      ],
      'not known',
    ],
    [
      'a zone that no gateway of several is in',
      ['1', '3'],
      [
        ['Standard', ['1']],
        ['Standard', ['2']],
      ],
      'warning',
    ],
    ['nodes of unknown zones', [], [['Standard', ['1']]], 'not known'],
    ['unknown gateways', ['1'], undefined, 'not known'],
  ] as const)('judges %s', (_, nodeZones, gateways, verdict) => {
    expect(verdictOf(judge(nodeZones, gateways), 'zone-mismatch')).toBe(
      verdict,
    );
  });

  it('is about the gateway, and names the zonal stack', () => {
    expect(
      judge(['1', '2', '3'], [['Standard', ['1']]]).findings,
    ).toMatchObject([
      {
        resourceId: '/nat',
        values: { otherZones: '2, 3', gatewayZones: '1' },
        remedy: expect.stringContaining('zonal stack'),
      },
    ]);
  });
});
