import { rawScaleSetSchema } from '../map/rawScaleSetSchema';
import type { ScaleSet } from './AzureMachines';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';

// Stable, and there in all clouds; a newer one has nothing that is read.
const API_VERSION = '2024-03-01';

/**
 * The scale sets of a subscription, by list pages. Raw: a further typed client would be loaded for six
 * properties.
 *
 * @internal
 */
export async function readScaleSets(
  session: AzureSession,
  options: { readonly subscriptionId: string; readonly signal: AbortSignal },
): Promise<readonly ScaleSet[]> {
  const found = await readPages(session, {
    path: `/subscriptions/${options.subscriptionId}/providers/Microsoft.Compute/virtualMachineScaleSets`,
    apiVersion: API_VERSION,
    signal: options.signal,
  });
  return found.flatMap(item => {
    const { data } = rawScaleSetSchema.safeParse(item);
    return data ? [data] : [];
  });
}
