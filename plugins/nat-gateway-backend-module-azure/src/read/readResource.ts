import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readAzureFailure } from '../errors/readAzureFailure';
import type { AzureSession } from './AzureSession';
import { readApiVersion } from './readApiVersion';

const providers = ['microsoft.network', 'microsoft.containerservice'];

/**
 * Reads a resource of a network, or a cluster, as raw JSON; undefined when it does not exist.
 *
 * @internal
 */
export async function readResource(
  session: AzureSession,
  options: {
    readonly resourceId: string;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<JsonObject | undefined> {
  const { resourceId, now, signal } = options;
  const id = parseArmId(resourceId);
  if (!id || !providers.includes(id.provider.toLowerCase())) {
    throw new InputError(
      `${resourceId} is no id of a resource of ${providers.join(
        ' or ',
      )}; give one like /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/<type>/<name>`,
    );
  }
  const apiVersion = await readApiVersion(session, {
    ...id,
    now,
    signal,
  });
  const arm = await session.arm();
  try {
    const { body } = await arm.send({
      method: 'GET',
      path: resourceId,
      apiVersion,
      signal,
    });
    return body;
  } catch (error) {
    if (readAzureFailure(error).statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
