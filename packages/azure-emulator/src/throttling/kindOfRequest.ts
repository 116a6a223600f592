import type { RequestKind } from './RequestKind';

/**
 * The kind under which ARM counts a method.
 *
 * @internal
 */
export function kindOfRequest(method: string): RequestKind {
  if (method === 'GET' || method === 'HEAD') {
    return 'read';
  }
  return method === 'DELETE' ? 'delete' : 'write';
}
