import { isJsonObject } from '../arm/isJsonObject';
import { regions } from '../arm/regions';
import type { Cloud } from '../state/Cloud';

/** Assumed: what is asked over a whole subscription is counted apart from the regions. */
const everywhere = 'everywhere';

/**
 * The region in which the network provider counts a call; `undefined` when the call is not for it.
 *
 * It is the region of the resource, of what is to be created, or of the resource group (assumed).
 *
 * @internal
 */
export function networkRegionOf(
  cloud: Pick<Cloud, 'store'>,
  call: { readonly pathname: string; readonly bodyText: string },
): string | undefined {
  const path = call.pathname.toLowerCase();
  const at = path.lastIndexOf('/providers/');
  const [namespace, type, name] = path
    .slice(at + '/providers/'.length)
    .split('/');
  if (at < 0 || namespace !== 'microsoft.network') {
    return undefined;
  }
  if (type === 'locations') {
    return known(name) ?? everywhere;
  }
  const group = path.slice(0, at);
  return (
    known(
      cloud.store.get(`${group}/providers/${namespace}/${type}/${name}`)
        ?.location,
    ) ??
    (name ? known(locationIn(call.bodyText)) : undefined) ??
    known(cloud.store.get(group)?.location) ??
    everywhere
  );
}

function locationIn(bodyText: string): string | undefined {
  try {
    const body: unknown = JSON.parse(bodyText);
    return isJsonObject(body) ? String(body.location) : undefined;
  } catch {
    return undefined; // Refused later for that.
  }
}

/** Only regions that there are, so that no client can fill the memory with others. */
function known(location: string | undefined): string | undefined {
  const name = location?.toLowerCase().replace(/ /g, '');
  return regions.find(region => region.name === name)?.name;
}
