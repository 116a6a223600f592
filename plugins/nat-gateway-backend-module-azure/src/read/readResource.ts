import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readAzureFailure } from '../errors/readAzureFailure';
import type { AzureSession } from './AzureSession';
import { readApiVersion } from './readApiVersion';

/**
 * Reads a resource of Microsoft.Network as raw JSON; undefined when it does not exist.
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
  if (id?.provider.toLowerCase() !== 'microsoft.network') {
    throw new InputError(
      `${resourceId} is no id of a Microsoft.Network resource; give one like /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/<type>/<name>`,
    );
  }
  const apiVersion = await readApiVersion(session, {
    subscriptionId: id.subscriptionId,
    type: id.type,
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
