import { labFleet } from '../lab/labFleet';
import {
  checkFleet,
  Fleet,
  machineSettings,
  parameters,
  parseFleet,
  parseZoneState,
  shippedSettings,
} from './index';

const ids = (zones: number, addresses = 1) => ({
  vpcId: 'vpc-0a',
  topicArn: 'arn:aws:sns:eu-west-1:111122223333:nat-fleet-test',
  zones: Array.from({ length: zones }, (_, index) => ({
    zone: `eu-west-1${'abc'[index]}`,
    natInterfaceId: `eni-0${index}`,
    routeTableIds: [`rtb-0${index}`],
    allocationIds: Array.from(
      { length: addresses },
      (__, at) => `eipalloc-0${index}${at}`,
    ),
  })),
});
const fleetOf = (zones: number, addresses = 1): Fleet =>
  labFleet('test', ids(zones, addresses), shippedSettings);
const large = { maximumInterfaces: 3, addressesPerInterface: 10 };
const messages = (fleet: Fleet, limits = large) =>
  checkFleet(fleet, limits).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

describe('the fleet document', () => {
  it('is read as it was written', () => {
    const fleet = fleetOf(3, 2);
    expect(parseFleet(JSON.stringify(fleet), 'x')).toEqual(fleet);
    expect(messages(fleet)).toEqual([]);
  });

  it('fits a parameter of the standard tier with three zones', () => {
    expect(JSON.stringify(fleetOf(3)).length).toBeLessThan(4096);
  });

  it.each([
    ['{', '/nat/test/fleet is not JSON. Deploy the fleet again.'],
    ['', '/nat/test/fleet is not JSON. Deploy the fleet again.'],
    [
      JSON.stringify({ ...fleetOf(1), zones: [] }),
      '/nat/test/fleet is not a fleet document: zones: ',
    ],
    [
      JSON.stringify({ ...fleetOf(1), vpcId: 'subnet-1' }),
      '/nat/test/fleet is not a fleet document: vpcId: not a vpc- id.',
    ],
  ])('names what is wrong with %p', (text, message) => {
    expect(() => parseFleet(text, parameters('test').fleet)).toThrow(message);
  });

  it('says of one zone that it has no peer', () => {
    expect(messages(fleetOf(1))).toEqual([
      'warning: eu-west-1a has no standby: when its NAT fails, its workloads have no egress until the instance is replaced.',
    ]);
  });

  it('refuses an instance type whose interface does not hold the addresses of the zones that it may carry', () => {
    expect(
      messages(fleetOf(3), { maximumInterfaces: 2, addressesPerInterface: 2 }),
    ).toContain(
      'error: The NAT interface of eu-west-1a needs 4 addresses; an interface of c7g.large holds 2. Use a larger type, or fewer standbys.',
    );
    expect(
      messages(fleetOf(1), { maximumInterfaces: 1, addressesPerInterface: 2 }),
    ).toContain(
      'error: c7g.large holds one interface; a NAT instance needs two, for management and for traffic.',
    );
  });

  const changed = (change: (fleet: Fleet) => void) => {
    const fleet = fleetOf(2);
    change(fleet);
    return messages(fleet);
  };

  it('refuses sources that belong to two zones, whichever of them is the larger', () => {
    const expected =
      'error: 10.0.0.0/24 (eu-west-1a) and 10.0.0.0/16 (eu-west-1b) overlap. Give every source one zone.';
    expect(
      changed(fleet => fleet.zones[1].cidrs.push('10.0.0.0/16')),
    ).toContain(expected);
    expect(
      changed(fleet => fleet.zones[1].cidrs.push('10.0.0.128/25')),
    ).toContain(expected.replace('10.0.0.0/16', '10.0.0.128/25'));
  });

  it('refuses a standby that is not another zone, and too few reserved addresses', () => {
    expect(
      changed(fleet => {
        fleet.zones[0].standbys[0].zone = 'eu-west-1f';
      }),
    ).toContain(
      'error: eu-west-1a names eu-west-1f as standby, which is not another zone of this fleet. Name one of eu-west-1a, eu-west-1b.',
    );
    expect(
      changed(fleet =>
        fleet.zones[0].egress.push({
          allocationId: 'eipalloc-0f',
          publicIp: '203.0.113.99',
        }),
      ),
    ).toEqual(
      expect.arrayContaining([
        'error: eu-west-1a has 2 Elastic IP addresses and 1 addresses reserved in eu-west-1b. Reserve one for each.',
        'error: eu-west-1a has 2 Elastic IP addresses and 1 private addresses. Each needs one.',
      ]),
    );
  });

  it('refuses what is listed twice', () => {
    const [zone] = fleetOf(1).zones;
    expect(changed(fleet => fleet.zones.push(zone))).toEqual(
      expect.arrayContaining([
        'error: eu-west-1a is listed twice.',
        'error: rtb-00 belongs to two zones. Name it in one.',
      ]),
    );
    expect(
      changed(fleet => {
        fleet.zones[0].addresses = [fleet.zones[0].probe.address];
      }),
    ).toContain(
      'error: 10.0.50.9 is listed twice for the NAT interface of eu-west-1a. Give each use an address of its own.',
    );
  });
});

describe('the settings of a machine', () => {
  it('list its own zone and the zones that it may carry, with their addresses here', () => {
    expect(machineSettings(fleetOf(3), 'eu-west-1b')).toBe(
      [
        'ENVIRONMENT="test"',
        'ZONE="eu-west-1b"',
        'ZONES="eu_west_1a eu_west_1b eu_west_1c"',
        'CIDRS_eu_west_1a="10.0.0.0/24 100.64.0.0/24"',
        'ADDRESSES_eu_west_1a="10.0.51.20"',
        'CIDRS_eu_west_1b="10.0.1.0/24 100.64.1.0/24"',
        'ADDRESSES_eu_west_1b="10.0.51.10"',
        'CIDRS_eu_west_1c="10.0.2.0/24 100.64.2.0/24"',
        'ADDRESSES_eu_west_1c="10.0.51.40"',
        'PROBE_CIDR="10.0.101.0/28"',
        'PROBE_ADDRESS="10.0.51.9"',
        'DESTINATIONS="200=http://198.51.100.10/ 200=http://198.51.100.11/"',
        'TIMEOUT_MILLISECONDS="2000"',
        '',
      ].join('\n'),
    );
  });

  it('are refused for a zone that the fleet does not have', () => {
    expect(() => machineSettings(fleetOf(1), 'eu-west-1z')).toThrow(
      'The fleet has no zone eu-west-1z.',
    );
  });
});

it('a state that was edited by hand is read as none', () => {
  for (const text of ['', 'b', '{}', '{"activeZone":"eu-west-1b"}', 'null']) {
    expect(parseZoneState(text)).toBeUndefined();
  }
});
