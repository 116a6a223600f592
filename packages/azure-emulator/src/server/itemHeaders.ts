import type { ResourceType } from '../resources/ResourceType';

/**
 * The headers of an answer that is one resource. Recorded: Microsoft.Network sends the etag of what is read, AKS none, and AKS leaves the character set out.
 *
 * @internal
 */
export function itemHeaders(
  type: ResourceType,
  etag?: string,
): Readonly<Record<string, string>> {
  if (type.type.startsWith('Microsoft.ContainerService/')) {
    return { 'Content-Type': 'application/json' };
  }
  return etag === undefined ? {} : { ETag: etag };
}
