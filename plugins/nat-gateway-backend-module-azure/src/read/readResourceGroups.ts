import { z } from 'zod/v3';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';

const groupSchema = z.object({
  name: z.string(),
  location: z.string().default(''),
  /** Id of the resource whose provider made the group, e.g. an AKS cluster. */
  managedBy: z.string().nullish(),
});

/**
 * A resource group of a subscription.
 *
 * @internal
 */
export type ResourceGroup = Readonly<z.output<typeof groupSchema>>;

/**
 * Lists the resource groups of a subscription.
 *
 * @internal
 */
export async function readResourceGroups(
  session: AzureSession,
  options: { readonly subscriptionId: string; readonly signal: AbortSignal },
): Promise<readonly ResourceGroup[]> {
  const items = await readPages(session, {
    path: `/subscriptions/${options.subscriptionId}/resourcegroups`,
    apiVersion: '2021-04-01',
    signal: options.signal,
  });
  return items.map(item => groupSchema.parse(item));
}
