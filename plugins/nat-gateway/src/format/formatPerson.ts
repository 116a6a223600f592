/**
 * Who did something: the name of a user of the usual namespace, else the whole entity ref.
 *
 * @example
 * formatPerson('user:default/ada'); // 'ada'
 *
 * @internal
 */
export function formatPerson(entityRef: string): string {
  return entityRef.replace(/^user:default\//, '');
}
