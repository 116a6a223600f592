import { z } from 'zod/v3';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';

const regionSchema = z.object({
  name: z.string(),
  displayName: z.string().optional(),
  availabilityZoneMappings: z
    .array(z.object({ logicalZone: z.string() }))
    .optional(),
});

/**
 * A region that a subscription can use.
 *
 * @internal
 */
export interface AzureRegion {
  readonly name: string;
  readonly displayName: string;
  /** Sorted; empty: the region has none. */
  readonly zones: readonly string[];
}

/**
 * Lists the regions of a subscription with their availability zones.
 *
 * @internal
 */
export async function readRegions(
  session: AzureSession,
  options: { readonly subscriptionId: string; readonly signal: AbortSignal },
): Promise<readonly AzureRegion[]> {
  const items = await readPages(session, {
    path: `/subscriptions/${options.subscriptionId}/locations`,
    apiVersion: '2022-12-01',
    signal: options.signal,
  });
  return items.map(item => {
    const region = regionSchema.parse(item);
    return {
      name: region.name,
      displayName: region.displayName ?? region.name,
      zones: (region.availabilityZoneMappings ?? [])
        .map(({ logicalZone }) => logicalZone)
        .sort(),
    };
  });
}
