import { parseCidr } from 'emulator-kit';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { AzureError } from '../errors/AzureError';

const path = 'properties.apiServerAccessProfile';
const noAddress = '0.0.0.0/32';
/** https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges, as the two rules below. */
const mostRanges = 200;

/**
 * Refuses authorised ranges of an API server that are no IPv4 ranges, too many, or of a private cluster.
 *
 * @internal
 */
export function refuseUnfitRanges(
  properties: JsonObject,
  options: { readonly clusterId: string },
): void {
  const access =
    readObject(properties, { key: 'apiServerAccessProfile', path }) ?? {};
  const ranges =
    readStrings(access, {
      key: 'authorizedIPRanges',
      path: `${path}.authorizedIPRanges`,
    }) ?? [];
  if (ranges.length === 0) {
    return;
  }
  if (access.enablePrivateCluster === true) {
    throw emulatorRefusal('AuthorizedIPRangesOfPrivateCluster', {
      message: `${options.clusterId} is a private cluster: it cannot have authorizedIPRanges.`,
    });
  }
  if (ranges.length > mostRanges) {
    throw emulatorRefusal('TooManyAuthorizedIPRanges', {
      message: `${options.clusterId} would have ${ranges.length} authorizedIPRanges: ${mostRanges} are the most.`,
    });
  }
  const wrong = ranges.find(
    range => !parseCidr(range.includes('/') ? range : `${range}/32`),
  );
  if (wrong !== undefined) {
    throw emulatorRefusal('AuthorizedIPRangeInvalid', {
      message: `'${wrong}' in ${path}.authorizedIPRanges of ${options.clusterId} is neither an IPv4 address nor an IPv4 range that begins with its first address.`,
    });
  }
  if (ranges.length > 1 && ranges.includes(noAddress)) {
    throw new AzureError('NobodyBesideAuthorizedRanges', {});
  }
}
