import { AzureError } from '../errors/AzureError';

/**
 * The refusal of a resource lock.
 *
 * @internal
 */
export function scopeLocked(
  id: string,
  options: { readonly kind: 'write' | 'delete'; readonly scope: string },
): AzureError<'ScopeLocked'> {
  return new AzureError('ScopeLocked', { id, ...options });
}
