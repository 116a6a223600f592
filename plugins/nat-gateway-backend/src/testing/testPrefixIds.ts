import type { TestSpec } from './TestSpec';

/**
 * Ids of the prefixes that a test Spec asks for.
 *
 * @internal
 */
export function testPrefixIds(spec: TestSpec): readonly string[] {
  return Array.from(
    { length: spec.prefixes },
    (_, index) => `/prefix/${spec.gateway}-${index + 1}`,
  );
}
