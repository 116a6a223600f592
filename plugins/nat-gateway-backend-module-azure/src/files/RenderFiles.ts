import type { RenderedFile } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredResources } from './DeclaredResources';

/**
 * Writes what a Spec declares in one format.
 *
 * @internal
 */
export type RenderFiles = (
  resources: DeclaredResources,
) => readonly RenderedFile[];
