import type {
  OptionKind,
  OptionQuery,
  Options,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Gives what forms offer.
 *
 * @public
 */
export interface OptionsCapability {
  list(
    kind: OptionKind,
    query: OptionQuery,
    options: { readonly signal: AbortSignal },
  ): Promise<Options>;
}
