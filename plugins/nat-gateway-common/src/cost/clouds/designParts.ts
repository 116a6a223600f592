import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { checkPriceTable } from '../checkPriceTable';
import type { EgressDesign, FleetWatching } from './EgressDesign';
import { priceOf } from '../priceOf';
import type { Price, PriceId, PriceTable } from '../PriceTable';

/**
 * One thing that a design pays for.
 *
 * @internal
 */
export interface DesignPart {
  readonly id: string;
  readonly label: string;
  readonly price: Price;
  /** `hour`: so many at all hours. `gigabyte`: so many times the traffic both ways. */
  readonly unit: 'hour' | 'gigabyte';
  readonly count: number;
}

/** A load balancer's price has this many rules in it. */
const rulesIncluded = 5;

const modes = ['eip', 'nlb', 'gwlb'];

const countsOf: Readonly<Record<EgressDesign['kind'], readonly string[]>> = {
  azureNatGateway: ['gatewayCount', 'publicIpCount', 'prefixAddressCount'],
  azureLoadBalancer: ['ruleCount', 'publicIpCount', 'prefixAddressCount'],
  awsNatGateway: ['gatewayCount', 'publicIpCount'],
  awsNatInstances: ['instanceCount', 'publicIpCount'],
};

const watchingCounts = [
  'customMetricCount',
  'alarmCount',
  'managementAddressCount',
  'interfaceEndpointCount',
  'encryptionKeyCount',
];
const watchingRates = [
  'tracesPerHour',
  'canaryRunsPerHour',
  'flowLogGigabytesPerHour',
  'configurationItemsPerHour',
  'streamedRecordsPerHour',
];

function checkWatching(watching: FleetWatching): void {
  const given = new Map<string, unknown>(Object.entries(watching));
  requireNumber('design.watching.probeGigabytes', watching.probeGigabytes, {
    min: 0,
    max: 1_000,
  });
  for (const field of watchingCounts) {
    requireNumber(`design.watching.${field}`, Number(given.get(field)), {
      min: 0,
      max: 100_000,
      whole: true,
    });
  }
  for (const field of watchingRates) {
    requireNumber(`design.watching.${field}`, Number(given.get(field) ?? 0), {
      min: 0,
      max: 1_000_000_000,
    });
  }
}

function checkCounts(design: EgressDesign): void {
  if (!Object.hasOwn(countsOf, design.kind)) {
    throw new InputError(
      `design.kind '${design.kind}' is not known; it is one of ${Object.keys(
        countsOf,
      ).join(', ')}`,
    );
  }
  const given = new Map<string, unknown>(Object.entries(design));
  for (const field of countsOf[design.kind]) {
    // What is left out is no number, either.
    requireNumber(`design.${field}`, Number(given.get(field)), {
      min: 0,
      max: 100_000,
      whole: true,
    });
  }
  if ('crossZoneShare' in design) {
    requireNumber('design.crossZoneShare', design.crossZoneShare, {
      min: 0,
      max: 1,
    });
  }
  if (design.kind === 'awsNatInstances' && design.watching) {
    checkWatching(design.watching);
  }
  if (design.kind === 'awsNatInstances' && !modes.includes(design.mode)) {
    throw new InputError(
      `design.mode '${design.mode}' is not known; it is one of ${modes.join(
        ', ',
      )}`,
    );
  }
}

/**
 * What a design pays for by the hour and by the gigabyte, without bandwidth and logs, which do not
 * depend on it.
 *
 * @throws InputError when a count is out of its bounds, the table is another provider's, or a price is missing.
 * @internal
 */
export function designParts(
  design: EgressDesign,
  table: PriceTable,
): readonly DesignPart[] {
  checkCounts(design);
  checkPriceTable(table);
  if (!design.kind.startsWith(table.provider)) {
    throw new InputError(
      `design ${design.kind} contradicts the price table of ${table.provider}; give the table of its own provider`,
    );
  }
  const part = (
    id: PriceId,
    options: { label: string; unit: DesignPart['unit']; count: number },
  ): readonly DesignPart[] =>
    options.count === 0 ? [] : [{ id, ...options, price: priceOf(table, id) }];
  const hourly = (id: PriceId, label: string, count: number) =>
    part(id, { label, unit: 'hour', count });
  const perGigabyte = (id: PriceId, label: string, count = 1) =>
    part(id, { label, unit: 'gigabyte', count });

  const publicIps = hourly('publicIpHour', 'Public IPs', design.publicIpCount);
  switch (design.kind) {
    case 'azureNatGateway':
      return [
        ...hourly('natGatewayHour', 'NAT gateways', design.gatewayCount),
        ...publicIps,
        ...hourly(
          'prefixAddressHour',
          'Addresses in prefixes',
          design.prefixAddressCount,
        ),
        ...perGigabyte('natGatewayGigabyte', 'Data through NAT gateways'),
      ];
    case 'azureLoadBalancer':
      return [
        ...hourly(
          'loadBalancerFirstRulesHour',
          `Load balancer with up to ${rulesIncluded} rules`,
          Math.min(1, design.ruleCount),
        ),
        ...hourly(
          'loadBalancerRuleHour',
          'Further load balancer rules',
          Math.max(0, design.ruleCount - rulesIncluded),
        ),
        ...publicIps,
        ...hourly(
          'prefixAddressHour',
          'Addresses in prefixes',
          design.prefixAddressCount,
        ),
        ...perGigabyte(
          'loadBalancerGigabyte',
          'Data through the load balancer',
        ),
      ];
    case 'awsNatGateway':
      return [
        ...hourly('natGatewayHour', 'NAT gateways', design.gatewayCount),
        ...publicIps,
        ...perGigabyte('natGatewayGigabyte', 'Data through NAT gateways'),
        ...perGigabyte(
          'crossZoneGigabyte',
          'Data across zones',
          2 * design.crossZoneShare,
        ),
      ];
    default: {
      const price = table.instances[design.instanceType];
      if (!price) {
        throw new InputError(
          `design.instanceType '${
            design.instanceType
          }' has no price in the table of ${table.region}; it has ${Object.keys(
            table.instances,
          ).join(', ')}`,
        );
      }
      return [
        {
          id: 'instanceHour',
          label: `NAT instances ${design.instanceType}`,
          unit: 'hour',
          count: design.instanceCount,
          price,
        },
        ...publicIps,
        ...(design.watching
          ? [
              ...hourly(
                'functionGigabyteHour',
                'Probe functions',
                design.watching.probeGigabytes,
              ),
              ...hourly(
                'customMetricHour',
                'Custom metrics',
                design.watching.customMetricCount,
              ),
              ...hourly('alarmHour', 'Alarms', design.watching.alarmCount),
              ...hourly(
                'publicIpHour',
                'Management addresses',
                design.watching.managementAddressCount,
              ),
              ...hourly(
                'interfaceEndpointHour',
                'Interface endpoints',
                design.watching.interfaceEndpointCount,
              ),
              ...hourly(
                'encryptionKeyHour',
                'Encryption keys',
                design.watching.encryptionKeyCount,
              ),
              ...hourly('trace', 'Traces', design.watching.tracesPerHour ?? 0),
              ...hourly(
                'canaryRun',
                'Canary runs',
                design.watching.canaryRunsPerHour ?? 0,
              ),
              ...hourly(
                'deliveredLogGigabyte',
                'Flow logs in S3',
                design.watching.flowLogGigabytesPerHour ?? 0,
              ),
              ...hourly(
                'configurationItem',
                'Configuration items',
                design.watching.configurationItemsPerHour ?? 0,
              ),
              ...hourly(
                'streamedRecord',
                'Log records in S3',
                design.watching.streamedRecordsPerHour ?? 0,
              ),
            ]
          : []),
        ...perGigabyte(
          'crossZoneGigabyte',
          'Data across zones',
          2 * design.crossZoneShare,
        ),
        ...(design.mode === 'nlb'
          ? hourly('networkLoadBalancerHour', 'Network load balancer', 1)
          : []),
        ...(design.mode === 'gwlb'
          ? [
              ...hourly('gatewayLoadBalancerHour', 'Gateway load balancer', 1),
              ...hourly(
                'gatewayEndpointHour',
                'Gateway load balancer endpoints',
                design.instanceCount,
              ),
              ...perGigabyte(
                'gatewayLoadBalancerUnitHour',
                'Gateway load balancer capacity units',
              ),
              ...perGigabyte(
                'gatewayEndpointGigabyte',
                'Data through endpoints',
              ),
            ]
          : []),
      ];
    }
  }
}
