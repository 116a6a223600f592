import fs from 'node:fs';
import path from 'node:path';
import {
  Fleet,
  machineSettings,
  names,
  parameters,
  ProbeInstances,
  roles,
  tags,
} from '../contract';
import { internet, labAddresses } from './labAddresses';
import { labFleet, LabSettings } from './labFleet';

const LAMBDA = path.join(
  path.dirname(require.resolve('../contract')),
  '../lambda',
);
const account = '111122223333';
const region = 'eu-west-1';

/** AWS's own document for a shell script. */
export const SHELL_DOCUMENT = 'AWS-RunShellScript';

/** The Lambdas, by the folder that holds their code and policy. */
export type LambdaName =
  | 'nat-health-probe'
  | 'nat-route-failover'
  | 'asg-lifecycle-handler'
  | 'eip-recover'
  | 'config-guard';

/** All of them. */
export const lambdas: readonly LambdaName[] = [
  'nat-health-probe',
  'nat-route-failover',
  'asg-lifecycle-handler',
  'eip-recover',
  'config-guard',
];

/** The policy in the folder of a Lambda, for one account, region and environment. */
export function readPolicy(lambda: LambdaName, environment: string) {
  const values: Readonly<Record<string, string>> = {
    account,
    region,
    environment,
  };
  const text = fs.readFileSync(
    path.join(LAMBDA, lambda, 'policy.json'),
    'utf8',
  );
  return JSON.parse(
    text.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
      if (!values[name])
        throw new Error(`${whole} in the policy of ${lambda} is unknown.`);
      return values[name];
    }),
  );
}

/** What probe instances ask in a lab. */
export const labProbeInstances: ProbeInstances = {
  url: `http://${internet.partner}/`,
  addressUrl: `http://${internet.partner}/`,
  bucket: 'lab-probes',
  instanceProfile: 'lab-probe-instances',
  securityGroupId: 'sg-0a',
};

/** An AWS account with a fleet of one NAT for each zone, and its fleet document. */
export function labScenario(
  environment: string,
  zones: readonly string[],
  settings: LabSettings & { readonly addressesPerZone?: number },
) {
  const count = settings.addressesPerZone ?? 1;
  const own = names(environment);
  const parameter = parameters(environment);
  const tagged = (role: string, zone?: string) => ({
    [tags.environment]: environment,
    [tags.role]: role,
    ...(zone && { [tags.zone]: zone }),
  });
  const vpcId = 'vpc-0a';
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${region}:${account}:${rest}`;
  const fleet: Fleet = labFleet(
    environment,
    {
      vpcId,
      topicArn: arn('sns', own.topic),
      zones: zones.map((zone, index) => ({
        zone,
        natInterfaceId: `eni-0${index}`,
        routeTableIds: [`rtb-0${index}`, `rtb-1${index}`],
        allocationIds: Array.from(
          { length: count },
          (_, at) => `eipalloc-0${index}${at}`,
        ),
      })),
    },
    settings,
  );
  const each = <T>(make: (zone: string, index: number) => readonly T[]) =>
    zones.flatMap(make);
  const table = (
    id: string,
    subnet: string,
    target: string,
    role: string,
    zone: string,
  ) => ({
    id,
    vpcId,
    routes: [{ destination: '0.0.0.0/0', target }],
    associations: [{ id: id.replace('rtb', 'rtbassoc'), subnetId: subnet }],
    tags: tagged(role, zone),
  });
  const functions = [
    ...zones.map(zone => ({
      name: own.probeFunction(zone),
      role: 'nat-health-probe',
      timeoutSeconds: 70,
      reservedConcurrency: 2,
      retries: 0,
      onSuccess: arn('lambda', `function:${own.failoverFunction}`),
    })),
    {
      name: own.failoverFunction,
      role: 'nat-route-failover',
      reservedConcurrency: 1,
    },
    { name: own.recoverFunction, role: 'eip-recover', reservedConcurrency: 1 },
    { name: own.guardFunction, role: 'config-guard', reservedConcurrency: 1 },
    {
      name: own.lifecycleFunction,
      role: 'asg-lifecycle-handler',
      timeoutSeconds: 900,
    },
  ];
  const documents: { name: string; parameters: Record<string, boolean> }[] = [
    { name: own.commandDocument, parameters: { action: true } },
    { name: SHELL_DOCUMENT, parameters: { commands: true } },
  ];
  const scenario = {
    accountId: account,
    region,
    zones: [...zones],
    vpcs: [{ id: vpcId, cidrs: ['10.0.0.0/16', '100.64.0.0/16'] }],
    internetGateways: [{ id: 'igw-0a', vpcId }],
    subnets: each((zone, index) => {
      const { workload, probe, nat, management } = labAddresses(index);
      return [
        { id: `subnet-0${index}`, vpcId, zone, cidr: workload.cidrs[0] },
        { id: `subnet-1${index}`, vpcId, zone, cidr: workload.cidrs[1] },
        { id: `subnet-2${index}`, vpcId, zone, cidr: probe.cidr },
        { id: `subnet-3${index}`, vpcId, zone, cidr: nat.cidr },
        { id: `subnet-4${index}`, vpcId, zone, cidr: management.cidr },
      ];
    }),
    routeTables: each((zone, index) => [
      table(
        `rtb-0${index}`,
        `subnet-0${index}`,
        `eni-0${index}`,
        roles.privateRouteTable,
        zone,
      ),
      table(
        `rtb-1${index}`,
        `subnet-1${index}`,
        `eni-0${index}`,
        roles.privateRouteTable,
        zone,
      ),
      table(
        `rtb-2${index}`,
        `subnet-2${index}`,
        `eni-0${index}`,
        roles.probeRouteTable,
        zone,
      ),
      table(
        `rtb-3${index}`,
        `subnet-3${index}`,
        'igw-0a',
        'public-route-table',
        zone,
      ),
    ]),
    instances: each((zone, index) => [
      {
        id: `i-0${index}`,
        type: fleet.instanceType,
        subnetId: `subnet-4${index}`,
        tags: tagged(roles.instance, zone),
      },
    ]),
    networkInterfaces: each((zone, index) => {
      const { nat } = labAddresses(index);
      return [
        {
          id: `eni-0${index}`,
          subnetId: `subnet-3${index}`,
          addresses: [
            nat.probe,
            ...nat.own(count),
            ...zones.flatMap((_, other) =>
              other === index ? [] : nat.reservedFor(other, count),
            ),
          ],
          sourceDestCheck: false,
          attachment: {
            id: `eni-attach-0${index}`,
            instanceId: `i-0${index}`,
            deviceIndex: 1,
          },
          tags: tagged(roles.natInterface, zone),
        },
      ];
    }),
    addresses: each((zone, index) => {
      const { nat, publicIps, probePublicIp } = labAddresses(index);
      const at = (id: string, privateIp: string) => ({
        id: `eipassoc-${id}`,
        networkInterfaceId: `eni-0${index}`,
        privateIp,
      });
      return [
        {
          id: `eipalloc-1${index}`,
          publicIp: probePublicIp,
          association: at(`1${index}`, nat.probe),
          tags: tagged(roles.probeAddress, zone),
        },
        ...publicIps(count).map((publicIp, n) => ({
          id: `eipalloc-0${index}${n}`,
          publicIp,
          association: at(`0${index}${n}`, nat.own(count)[n]),
          tags: tagged(roles.egressAddress, zone),
        })),
      ];
    }),
    autoScalingGroups: each((zone, index) => [
      {
        name: own.autoScalingGroup(zone),
        max: 2,
        subnetIds: [`subnet-4${index}`],
        launch: { types: [fleet.instanceType] },
        hooks: [
          {
            name: own.launchHook,
            transition: 'autoscaling:EC2_INSTANCE_LAUNCHING' as const,
            heartbeatSeconds: 60,
            defaultResult: 'ABANDON' as const,
          },
          {
            name: own.terminateHook,
            transition: 'autoscaling:EC2_INSTANCE_TERMINATING' as const,
            heartbeatSeconds: 60,
          },
        ],
        // Launch before terminate.
        minHealthyPercentage: 100,
        maxHealthyPercentage: 200,
        ...(fleet.zones[index].targetGroupArn && {
          targetGroups: [fleet.zones[index].targetGroupArn],
        }),
        instances: [{ id: `i-0${index}` }],
        tags: tagged(roles.instance, zone),
      },
    ]),
    rules: [
      {
        name: 'hooks',
        pattern: {
          source: ['aws.autoscaling'],
          'detail-type': [{ prefix: 'EC2 Instance-' }],
        },
        targets: [{ arn: arn('lambda', `function:${own.lifecycleFunction}`) }],
      },
    ],
    parameters: [
      { name: parameter.fleet, value: JSON.stringify(fleet) },
      ...zones.map(zone => ({
        name: parameter.machine(zone),
        value: machineSettings(fleet, zone),
      })),
      {
        name: parameter.probeInstances,
        value: JSON.stringify(labProbeInstances),
      },
    ],
    securityGroups: [
      { id: labProbeInstances.securityGroupId, vpcId, name: 'probe-instances' },
    ],
    documents,
    topics: [
      {
        name: own.topic,
        subscriptions: [
          {
            id: 'sub-1',
            protocol: 'https',
            endpoint: 'https://alerts.example/',
          },
        ],
      },
    ],
    roles: lambdas.map(name => ({
      name,
      policies: [readPolicy(name, environment)],
    })),
    functions,
  };
  return { scenario, fleet };
}
