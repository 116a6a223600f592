import type { JsonObject } from '@backstage/types';

/**
 * Whether a resource's last write failed. It may show what was asked for all the same, so it is
 * written once more.
 *
 * @internal
 */
export function hasFailed(raw: JsonObject): boolean {
  const properties = raw.properties as JsonObject | undefined;
  return properties?.provisioningState === 'Failed';
}
