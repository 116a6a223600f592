import { internetRoutesOf } from './internetRoutesOf';

type Routes = Parameters<typeof internetRoutesOf>[0]['routes'];

const to = (addressPrefix: string, hop: string) => ({
  addressPrefix,
  ...(/^\d/.test(hop)
    ? { nextHopType: 'VirtualAppliance', nextHopIpAddress: hop }
    : { nextHopType: hop }),
});
const hopOf = (routes: Routes) => {
  const { defaultHop } = internetRoutesOf({ routes });
  return (
    defaultHop &&
    (defaultHop.nextHopIpAddresses.join(' ') || defaultHop.nextHopType)
  );
};

describe('internetRoutesOf', () => {
  it.each<[string, Routes, string | undefined]>([
    ['a route for all', [to('0.0.0.0/0', '10.0.0.4')], '10.0.0.4'],
    [
      'halves of one hop',
      [to('0.0.0.0/1', '10.0.0.4'), to('128.0.0.0/1', '10.0.0.4')],
      '10.0.0.4',
    ],
    [
      'quarters, written with a host part',
      ['0.0.0.1/2', '64.0.0.0/2', '128.0.0.0/2', '192.168.0.0/2'].map(prefix =>
        to(prefix, '10.0.0.4'),
      ),
      '10.0.0.4',
    ],
    [
      'halves before a route for all: the longest prefix wins',
      [
        to('0.0.0.0/0', 'Internet'),
        to('0.0.0.0/1', '10.0.0.4'),
        to('128.0.0.0/1', '10.0.0.4'),
      ],
      '10.0.0.4',
    ],
    [
      'a few addresses that go elsewhere',
      [to('0.0.0.0/0', '10.0.0.4'), to('20.0.0.0/8', 'Internet')],
      '10.0.0.4',
    ],
    [
      'private ranges, which are not the internet',
      [to('10.0.0.0/8', '10.0.0.4'), to('192.168.0.0/16', 'None')],
      undefined,
    ],
    ['one half', [to('0.0.0.0/1', '10.0.0.4')], undefined],
    [
      'halves of two hops',
      [to('0.0.0.0/1', '10.0.0.4'), to('128.0.0.0/1', '10.0.0.5')],
      undefined,
    ],
    ['IPv6', [to('::/0', '10.0.0.4')], undefined],
    ['a service tag', [to('AzureCloud', 'Internet')], undefined],
    ['what is no prefix', [to('300.0.0.0/0', '10.0.0.4')], undefined],
    ['nothing', undefined, undefined],
  ])('finds the default of %s', (_, routes, hop) => {
    expect(hopOf(routes)).toBe(hop);
  });

  it('tells the hops that share the load', () => {
    const routes = [
      {
        addressPrefix: '0.0.0.0/0',
        nextHopType: 'VirtualApplianceEcmp',
        nextHop: { nextHopIpAddresses: ['10.0.0.4', '10.0.0.5'] },
      },
    ];
    expect(hopOf(routes)).toBe('10.0.0.4 10.0.0.5');
  });

  it('tells the share of each hop where none is the default', () => {
    const { hops } = internetRoutesOf({
      routes: [to('0.0.0.0/1', '10.0.0.4'), to('192.0.0.0/2', 'Internet')],
    });
    expect(hops.map(({ nextHopType }) => nextHopType)).toEqual([
      'VirtualAppliance',
      'Internet',
    ]);
    expect(hops[0].share).toBeGreaterThan(0.5);
  });

  it('tells whether the table keeps routes learnt over BGP', () => {
    expect(internetRoutesOf({}).learnsBgp).toBe(true);
    expect(
      internetRoutesOf({ disableBgpRoutePropagation: true }).learnsBgp,
    ).toBe(false);
  });
});
