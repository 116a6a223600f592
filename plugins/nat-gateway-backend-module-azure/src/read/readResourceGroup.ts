import { readAzureFailure } from '../errors/readAzureFailure';
import { reasonOf } from '../errors/reasonOf';
import type { AzureSession } from './AzureSession';

/**
 * The name of a resource group, in a list that is empty when there is none; undefined when the identity may not
 * read it.
 *
 * @internal
 */
export async function readResourceGroup(
  session: AzureSession,
  options: {
    readonly subscriptionId: string;
    readonly resourceGroup: string;
    readonly signal: AbortSignal;
  },
): Promise<readonly string[] | undefined> {
  const { resourceGroup, signal, subscriptionId } = options;
  const arm = await session.arm();
  try {
    await arm.send({
      method: 'GET',
      path: `/subscriptions/${subscriptionId}/resourcegroups/${encodeURIComponent(
        resourceGroup,
      )}`,
      apiVersion: '2021-04-01',
      signal,
    });
    return [resourceGroup];
  } catch (error) {
    const failure = readAzureFailure(error);
    if (failure.statusCode === 404) return [];
    if (reasonOf(failure) === 'forbidden') return undefined;
    throw error;
  }
}
