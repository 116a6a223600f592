import { ServiceUnavailableError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { AzureSession } from './AzureSession';

/**
 * Every item of a raw list, page by page.
 *
 * @internal
 */
export async function readPages(
  session: AzureSession,
  options: {
    readonly path: string;
    readonly apiVersion: string;
    readonly signal: AbortSignal;
  },
): Promise<readonly JsonValue[]> {
  const arm = await session.arm();
  const items: JsonValue[] = [];
  let request: { path: string; apiVersion?: string } | undefined = options;
  while (request) {
    const { body }: { body: JsonObject } = await arm.send({
      ...request,
      method: 'GET',
      signal: options.signal,
    });
    if (!Array.isArray(body.value)) {
      // An answer that is no list says nothing of what is there.
      throw new ServiceUnavailableError(
        `Azure answered ${request.path} without a list; ask again, and look at what is between this backend and Azure`,
      );
    }
    items.push(...body.value);
    request =
      typeof body.nextLink === 'string' && body.nextLink
        ? { path: body.nextLink }
        : undefined;
  }
  return items;
}
