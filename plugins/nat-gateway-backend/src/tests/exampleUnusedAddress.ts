import type {
  EgressAddress,
  ObservedUnusedAddress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleGateway } from './exampleGateway';

/**
 * An address that nothing uses any more.
 *
 * @internal
 */
export function exampleUnusedAddress(
  { zones: _, state: __, ...address }: EgressAddress,
  options: { readonly tags?: Readonly<Record<string, string>> } = {},
): ObservedUnusedAddress {
  const { container, region } = exampleGateway('nat-a');
  return {
    ...address,
    addressCount: address.addressCount ?? 1,
    container,
    region,
    consoleUrl: `https://portal.example/${address.name}`,
    tags: options.tags ?? {},
    proof: [
      {
        resourceId: address.resourceId,
        emptyProperties: ['properties.natGateway'],
      },
    ],
  };
}
