/**
 * Whose something is: the name of a group of the usual namespace, else the whole entity ref.
 *
 * @example
 * formatOwner('group:default/platform'); // 'platform'
 *
 * @internal
 */
export function formatOwner(entityRef: string): string {
  return entityRef.replace(/^group:default\//, '');
}
