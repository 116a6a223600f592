import type { RenderedFile } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from './SpecsCapability';

/**
 * Writes a Spec as files of other tools, for a repository instead of a run.
 *
 * @public
 */
export interface FilesCapability {
  /** What a caller may ask for: `terraform`. */
  readonly formats: readonly string[];

  /**
   * Pure. Throws an `InputError` for a format that is not one of {@link FilesCapability.formats}, and for
   * a Spec that the format cannot say.
   */
  render(
    spec: AcceptedSpec,
    options: { readonly format: string },
  ): readonly RenderedFile[];
}
