import { judgeCluster } from '../__testUtils__/ofAzure';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { wayWith } from '../../advice/__testUtils__/wayWith';

const route = (address: string, subnet: string) =>
  wayWith({
    kind: 'userDefinedRoute',
    routeTableId: `/rt-${subnet}`,
    nextHopType: 'VirtualAppliance',
    nextHopIpAddresses: [address],
    subnets: [{ resourceId: `/vnet/${subnet}`, name: subnet }],
  });
const judge = (...ways: ReturnType<typeof wayWith>[]) =>
  judgeCluster(clusterWith(ways[0], { ways }), {
    facts: { gateways: [] },
  }).findings.find(({ id }) => id === 'user-defined-route');

describe('userDefinedRoute', () => {
  it('speaks of all routes, each with its table', () => {
    const finding = judge(route('10.1.0.4', 'a'), route('10.2.0.4', 'b'));
    expect(finding).toMatchObject({
      title: expect.stringMatching(/^Egress leaves through 10.1.0.4, 10.2.0.4/),
      remedy: expect.stringContaining('A NAT gateway on a, b would'),
    });
    expect(
      finding?.evidence.flatMap(({ id, value }) =>
        id === 'routeTable' ? value : [],
      ),
    ).toEqual(['/rt-a', '/rt-b']);
  });

  it('says that it is a part only, where there are other ways', () => {
    expect(
      judge(route('10.1.0.4', 'a'), wayWith({ kind: 'loadBalancer' }))?.title,
    ).toMatch(/^Part of the egress leaves through 10.1.0.4/);
  });

  it('names a next hop once that several tables have', () => {
    expect(
      judge(route('10.1.0.4', 'a'), route('10.1.0.4', 'b'))?.wording?.title
        .values.nextHop,
    ).toBe('10.1.0.4');
  });
});
