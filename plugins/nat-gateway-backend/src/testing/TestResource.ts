import type { JsonObject } from '@backstage/types';

/**
 * A thing that stands in a {@link TestCloud}.
 *
 * @internal
 */
export interface TestResource {
  readonly guid: string;
  readonly properties: JsonObject;
  readonly tags: Readonly<Record<string, string>>;
}
