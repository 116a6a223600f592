import type { JsonObject } from '@backstage/types';
import type { AzureSession } from './AzureSession';
import { readResource } from './readResource';
import { remembered } from './remembered';

/**
 * Reads resources by id, each once, however often and in whatever case it is asked for; undefined when it does not exist.
 *
 * @internal
 */
export function readOnce(
  session: AzureSession,
  options: Omit<Parameters<typeof readResource>[1], 'resourceId'>,
): (resourceId: string) => Promise<JsonObject | undefined> {
  const spelled = new Map<string, string>();
  const read = remembered(key =>
    readResource(session, {
      ...options,
      resourceId: spelled.get(key) ?? key,
    }),
  );
  return resourceId => {
    const key = resourceId.toLowerCase();
    spelled.set(key, spelled.get(key) ?? resourceId);
    return read(key);
  };
}
