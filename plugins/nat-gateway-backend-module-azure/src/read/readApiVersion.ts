import { NotFoundError } from '@backstage/errors';
import type { AzureSession } from './AzureSession';
import { readProvider } from './readProvider';

/**
 * The newest stable api-version that a resource provider lists for a type, remembered for an hour.
 * A resource that we did not create is read and written with it: an older one would hide properties.
 *
 * @internal
 */
export async function readApiVersion(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    /** `Microsoft.Network` … */
    readonly provider: string;
    /** `natGateways`, `virtualNetworks/subnets` … A type that is not listed has its parent's. */
    readonly type: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  const { subscriptionId, provider, type } = options;
  const versions = await readProvider(session, options);
  const listed = [type, type.split('/')[0]]
    .map(name =>
      versions.find(
        ({ resourceType }) => resourceType.toLowerCase() === name.toLowerCase(),
      ),
    )
    .find(entry => entry !== undefined);
  const newest = listed?.apiVersions
    .filter(version => /^\d{4}-\d{2}-\d{2}$/.test(version))
    .sort()
    .at(-1);
  if (!newest) {
    throw new NotFoundError(
      `${provider} lists no stable api-version for ${type} in subscription ${subscriptionId}; register the resource provider there ('az provider register --namespace ${provider}')`,
    );
  }
  return newest;
}
