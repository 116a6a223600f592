import type { JsonObject } from '@backstage/types';

/**
 * A resource in a {@link TestCloud}.
 *
 * @internal
 */
export interface TestResource {
  readonly guid: string;
  readonly properties: JsonObject;
  readonly tags: Readonly<Record<string, string>>;
}
