import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  breakEven,
  estimateEgressCost,
  type EgressDesign,
  type FleetWatching,
  priceTableIn,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { metrics } from './contract';

const page = readFileSync(
  path.join(__dirname, '../../../docs/operate/aws-fleet-cost.md'),
  'utf8',
);
const rows = page
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
/** Invocations an hour that the schedules of Terraform start. */
const perHour = Object.fromEntries(
  [
    ...readFileSync(
      path.join(__dirname, '../terraform/modules/control/events.tf'),
      'utf8',
    ).matchAll(/target = "([^"]+)", schedule = "rate\((\d+) (minute|hour)/g),
  ].map(([, target, every, unit]) => [
    target,
    (unit === 'hour' ? 1 : 60) / Number(every),
  ]),
);
const table = priceTableIn({ provider: 'aws', region: 'us-east-1' })!;
const hoursPerMonth = 365 * 2;
const none = { low: 0, typical: 0, high: 0 };
const without = { gigabytesOut: none, gigabytesIn: none };

/** Thirteen alarms a zone, one of them on two metrics, and one for each Lambda. */
const alarmCount = (zones: number) => zones * 14 + zones + 4;
/** How often canaries run unless something else is chosen. */
const [, canaryMinutes] = /minutes = optional\(number, (\d+)\)/.exec(
  readFileSync(
    path.join(__dirname, '../terraform/modules/environment/variables.tf'),
    'utf8',
  ),
)!;

const managed = (zones: number): EgressDesign => ({
  kind: 'awsNatGateway',
  gatewayCount: zones,
  publicIpCount: zones,
  crossZoneShare: 0,
});
/** As the Terraform modules make it: a probe of 128 MB, the alarms, one more a zone in mode `nlb`, and all metrics of the contract in each zone. */
const fleet = (
  zones: number,
  options: {
    readonly instanceType: string;
    readonly endpoints?: boolean;
    readonly mode?: 'eip' | 'nlb';
    readonly more?: Partial<FleetWatching>;
  },
): EgressDesign => ({
  kind: 'awsNatInstances',
  instanceType: options.instanceType,
  instanceCount: zones,
  publicIpCount: zones,
  crossZoneShare: 0,
  mode: options.mode ?? 'eip',
  watching: {
    probeGigabytes: zones * 0.125,
    // Those of probe_nat.sh are paid for in the hours in which a person probes.
    customMetricCount:
      zones *
      Object.values<string>(metrics.names).filter(
        name => !name.startsWith('Probe'),
      ).length,
    alarmCount: alarmCount(zones) + (options.mode === 'nlb' ? zones : 0),
    managementAddressCount: options.endpoints ? 0 : zones,
    // ssm, ssmmessages and logs.
    interfaceEndpointCount: options.endpoints ? zones * 3 : 0,
    encryptionKeyCount: 1,
    ...options.more,
  },
});

const dollars = (amount: number) => `$${amount.toFixed(2)}`;

describe('the page on what a fleet costs', () => {
  it.each([
    [2, 'c7g.large', false],
    [2, 'm7g.large', false],
    [2, 'c7g.large', true],
    [3, 'c7g.large', false],
  ])(
    'has the estimate of %d zones, %s, endpoints: %p',
    (zones, type, endpoints) => {
      const design = fleet(zones, { instanceType: type, endpoints });
      const estimate = estimateEgressCost(design, without, { table });
      const hours = (...labels: string[]) =>
        estimate.lines
          .filter(({ label }) => labels.some(each => label.startsWith(each)))
          .reduce((sum, { perMonth }) => sum + perMonth.typical, 0);
      const gateways = { name: 'gateways', design: managed(zones), table };
      const point = breakEven(
        gateways,
        { name: 'fleet', design, table },
        { outShare: 0.5 },
      );
      if (point.kind !== 'at') throw new Error('There is a break-even');
      const cells = [
        `${zones} × ${type}${endpoints ? ', endpoints' : ''}`,
        hours('NAT instances'),
        hours('Public IPs'),
        hours('Management', 'Interface'),
        hours('Probe'),
        hours('Custom', 'Alarms', 'Encryption'),
        estimate.total.typical,
        estimateEgressCost(managed(zones), without, { table }).total.typical,
      ].map(cell => (typeof cell === 'number' ? dollars(cell) : cell));
      const row = [
        ...cells,
        `${(point.gigabytesPerMonth / 1000).toFixed(2)} TB`,
      ];
      expect(rows).toContainEqual(row);
    },
  );

  /** What something that is chosen adds in a month. */
  const adds = (
    zones: number,
    chosen: Omit<Parameters<typeof fleet>[1], 'instanceType'>,
  ) => {
    const [bare, more] = [{}, chosen].map(
      options =>
        estimateEgressCost(
          fleet(zones, { instanceType: 'c7g.large', ...options }),
          without,
          { table },
        ).total.typical,
    );
    return dollars(more - bare);
  };
  it.each([2, 3])('has the price of what is chosen, for %d zones', zones => {
    const probes = zones * perHour['probe-${zone}'];
    // A probe reports each of its invocations to nat-route-failover.
    const deciders =
      probes +
      perHour['nat-route-failover'] +
      perHour['eip-recover'] +
      perHour['asg-lifecycle-handler'];
    const traces = probes + deciders + perHour['config-guard'];
    const changes = 1_000 / hoursPerMonth;
    const canaries = {
      alarmCount: alarmCount(zones) + zones,
      canaryRunsPerHour: (60 / Number(canaryMinutes)) * zones,
    };
    expect(rows).toContainEqual([
      `${zones} zones`,
      adds(zones, { mode: 'nlb' }),
      adds(zones, { more: { tracesPerHour: traces } }),
      adds(zones, { more: canaries }),
      adds(zones, { more: { flowLogGigabytesPerHour: 10 / hoursPerMonth } }),
      adds(zones, { more: { streamedRecordsPerHour: deciders } }),
      adds(zones, { more: { configurationItemsPerHour: changes } }),
    ]);
  });
});
