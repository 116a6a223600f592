import type { GatewayKind } from '../../model/GatewayKind';
import type { GatewayKindDescription } from './GatewayKindDescription';

/**
 * What a cloud says of the kind of a gateway. One that it does not describe yet is judged like its
 * first kind, under its own name.
 *
 * @public
 */
export function gatewayKindOf(
  gateway: { readonly kind: GatewayKind },
  options: {
    readonly cloud: {
      /** At least one. */
      readonly gatewayKinds: readonly GatewayKindDescription[];
    };
  },
): GatewayKindDescription {
  const { kind } = gateway;
  const { gatewayKinds } = options.cloud;
  return (
    gatewayKinds.find(each => each.kind === kind) ?? {
      ...gatewayKinds[0],
      kind,
      name: kind,
    }
  );
}
