/**
 * The last segment of a resource id, which is its name.
 *
 * @internal
 */
export function nameOfResource(resourceId: string): string {
  return resourceId.split('/').filter(Boolean).pop() ?? resourceId;
}
