import type { GatewayKind } from '../../model/GatewayKind';
import type { GatewayKindDescription } from './GatewayKindDescription';

/**
 * What a cloud says of the kind of a gateway; undefined for one that it does not describe yet, of
 * which no ceiling is known.
 *
 * @public
 */
export function gatewayKindOf(
  gateway: { readonly kind: GatewayKind },
  options: {
    readonly cloud: {
      readonly gatewayKinds: readonly GatewayKindDescription[];
    };
  },
): GatewayKindDescription | undefined {
  return options.cloud.gatewayKinds.find(({ kind }) => kind === gateway.kind);
}
