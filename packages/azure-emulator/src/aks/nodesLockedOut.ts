import { parseCidr } from 'emulator-kit';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import type { OperationError } from '../operations/OperationError';
import type { Cloud } from '../state/Cloud';

/**
 * How a write of a cluster ends when the API server's authorised ranges leave out the addresses with which its nodes come: they are locked out.
 *
 * AKS itself admits the addresses that it owns, so this is about NAT gateways of one's own.
 *
 * @internal
 */
export function nodesLockedOut(
  properties: JsonObject,
  options: { readonly cloud: Cloud; readonly pools: readonly JsonObject[] },
): OperationError | undefined {
  const access =
    readObject(properties, { key: 'apiServerAccessProfile' }) ?? {};
  const ranges =
    readStrings(access, {
      key: 'authorizedIPRanges',
      path: 'properties.apiServerAccessProfile.authorizedIPRanges',
    }) ?? [];
  const network = readObject(properties, { key: 'networkProfile' });
  if (
    ranges.length === 0 ||
    access.enablePrivateCluster === true ||
    network?.outboundType !== 'userAssignedNATGateway'
  ) {
    return undefined;
  }
  const admitted = ranges.flatMap(
    range => parseCidr(range.includes('/') ? range : `${range}/32`) ?? [],
  );
  const missing = options.pools
    .flatMap(pool =>
      egressRanges(String(pool.vnetSubnetID ?? ''), options.cloud),
    )
    .find(text => {
      const range = parseCidr(text);
      return (
        range &&
        !admitted.some(
          ({ first, last }) => first <= range.first && range.last <= last,
        )
      );
    });
  return missing === undefined
    ? undefined
    : {
        code: 'AzureEmulator.NodesLockedOut',
        message: `The nodes come from ${missing}, which the API server's authorised IP ranges leave out: they cannot reach it any more. Append the new addresses first. (The emulator's own words.)`,
      };
}

function egressRanges(subnetId: string, cloud: Cloud): readonly string[] {
  const { store } = cloud;
  const reference = store.get(subnetId)?.properties.natGateway;
  const gateway = isJsonObject(reference)
    ? store.get(String(reference.id))
    : undefined;
  return ['publicIpAddresses', 'publicIpPrefixes'].flatMap(key => {
    const list = gateway?.properties[key];
    return (Array.isArray(list) ? list : [])
      .filter(isJsonObject)
      .flatMap(({ id }) => {
        const { ipPrefix, ipAddress } = store.get(String(id))?.properties ?? {};
        return typeof ipPrefix === 'string'
          ? [ipPrefix]
          : [`${String(ipAddress)}/32`];
      });
  });
}
