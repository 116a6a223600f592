import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import type { Call, Resource } from '../service/Action';
import type { Item, Kind, State } from './State';

/** A kind of resource that calls name. */
interface Named {
  readonly service: string;
  /** What precedes its id or name in the ARN. */
  readonly path: string;
  /** How one that does not exist is refused; `%` is its id or name. */
  readonly missing: string;
  /** Of the ids of EC2. */
  readonly prefix?: string;
}

const named = (service: string, path: string, missing: string): Named => ({
  service,
  path,
  missing,
});
const ec2 = (prefix: string, type: string, code: string): Named => ({
  ...named('ec2', `${type}/`, `${code}: The ${type} ID '%' does not exist`),
  prefix,
});
const groupPath =
  'autoScalingGroup:00000000-0000-4000-a000-000000000000:autoScalingGroupName/';
const noGroup = 'ValidationError: AutoScalingGroup name not found - null';
const noTargets = "TargetGroupNotFound: Target groups '[%]' not found";
const noCluster =
  'ResourceNotFoundException 404: No cluster found for name: %.';
const noFunction = 'ResourceNotFoundException 404: Function not found: %';
const noDocument = 'InvalidDocument: Document with name % does not exist.';

/**
 * The kinds that calls name.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/, "Resource types", and "Errors" of each action
 */
const kinds = {
  vpcs: ec2('vpc', 'vpc', 'InvalidVpcID.NotFound'),
  subnets: ec2('subnet', 'subnet', 'InvalidSubnetID.NotFound'),
  internetGateways: ec2('igw', 'internet-gateway', 'InvalidGatewayID.NotFound'),
  routeTables: ec2('rtb', 'route-table', 'InvalidRouteTableID.NotFound'),
  securityGroups: ec2('sg', 'security-group', 'InvalidGroup.NotFound'),
  networkInterfaces: ec2(
    'eni',
    'network-interface',
    'InvalidNetworkInterfaceID.NotFound',
  ),
  addresses: ec2('eipalloc', 'elastic-ip', 'InvalidAllocationID.NotFound'),
  instances: ec2('i', 'instance', 'InvalidInstanceID.NotFound'),
  natGateways: ec2('nat', 'natgateway', 'NatGatewayNotFound'),
  autoScalingGroups: named('autoscaling', groupPath, noGroup),
  targetGroups: named('elasticloadbalancing', 'targetgroup/', noTargets),
  clusters: named('eks', 'cluster/', noCluster),
  functions: named('lambda', 'function:', noFunction),
  parameters: named('ssm', 'parameter/', 'ParameterNotFound:'),
  documents: named('ssm', 'document/', noDocument),
  alarms: named('cloudwatch', 'alarm:', 'ResourceNotFound:'),
  topics: named('sns', '', 'NotFound 404: Topic does not exist'),
} satisfies Partial<Record<Kind, Named>>;

const unknown = named('ec2', 'unknown/', '');

/** A kind of resource that calls name. @internal */
export type NamedKind = keyof typeof kinds;

/** The kind of an EC2 id, by its prefix. @internal */
export function kindOf(id: string): NamedKind | undefined {
  const [prefix] = id.split('-');
  const all: readonly [string, Named][] = Object.entries(kinds);
  return all.find(([, each]) => each.prefix === prefix)?.[0] as
    | NamedKind
    | undefined;
}

/** The resource with an id or name; throws its service's error if it does not exist. @internal */
export function find<K extends NamedKind>(
  { state }: { readonly state: State },
  kind: K,
  key: string,
): Item<K> {
  const item = (state[kind] as Map<string, Item<K>>).get(key);
  demand(
    item,
    kinds[kind].missing.replace('%', () => key),
  );
  return item;
}

/** The ARN of a resource, and its tags. One that does not exist has no tags; a new one has the id `*`. @internal */
export function resourceOf(
  cloud: Cloud,
  key: string,
  kind = kindOf(key),
): Resource {
  const { service, path } = kind ? kinds[kind] : unknown;
  return {
    arn: key.startsWith('arn:')
      ? key
      : cloud.arn(service, `${path}${key.replace(/^\//, '')}`),
    tags: kind && cloud.state[kind].get(key)?.tags,
  };
}

/** The resources of a kind, else of EC2, whose ids or names a call has in some of its parameters. @internal */
export const on =
  <const Name extends string>(names: readonly Name[], kind?: NamedKind) =>
  (
    input: Readonly<Record<Name, string | readonly string[]>>,
    { cloud }: Pick<Call, 'cloud'>,
  ): readonly Resource[] =>
    names
      .flatMap(name => input[name])
      .map(key => resourceOf(cloud, key, kind ?? kindOf(key)));
