import type { JsonObject } from '@backstage/types';
import type { StepInput } from '../plan/StepKind';
import { mapStandingSubnet } from '../map/mapStandingSubnet';
import { sameGateway } from './sameGateway';
import { subnetGatewayOf } from './subnetGatewayOf';

const lower = (values: readonly (string | undefined)[]) =>
  values
    .map(value => value?.toLowerCase())
    .sort()
    .join();

/** Azure may spell an IPv6 range otherwise. */
const normal = (range: string) => {
  const [address, length] = range.split('/');
  return address.includes(':')
    ? `${new URL(`http://[${address}]`).hostname}/${length}`
    : range;
};

/**
 * Whether a subnet is as a step creates it, as far as people rely on it: ranges, gateway, security group, routes,
 * delegation.
 *
 * @internal
 */
export function standsAsCreated(
  raw: JsonObject,
  input: StepInput<'createSubnet'>,
): boolean {
  const standing = mapStandingSubnet(raw);
  return (
    sameGateway(subnetGatewayOf(raw), input.gatewayId) &&
    lower(standing.addressPrefixes.map(normal)) ===
      lower(input.addressPrefixes.map(normal)) &&
    // What the input says nothing of, a policy may have set.
    (['networkSecurityGroupId', 'routeTableId'] as const).every(
      name =>
        input[name] === undefined ||
        lower([standing[name]]) === lower([input[name]]),
    ) &&
    lower(standing.delegations) === lower([input.delegation ?? []].flat())
  );
}
