import { InputError } from '@backstage/errors';
import { addressFormats } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { merge } from 'fast-cidr-tools';

/**
 * CIDRs in a format other than `json`, with its media type: the fewest blocks that are neither more nor less than
 * the addresses.
 *
 * These are {@link addressFormats} and the formats that the clouds bring.
 *
 * Throws an `InputError` for any other.
 *
 * @internal
 */
export function formatAddresses(
  cidrs: readonly string[],
  options: {
    readonly format: string;
    readonly providers: Iterable<NatGatewayProvider>;
  },
): { readonly mediaType: string; readonly body: string } {
  const known = [
    ...addressFormats,
    ...[...options.providers].flatMap(
      ({ description }) => description.addressFormats ?? [],
    ),
  ];
  const found = known.find(({ id }) => id === options.format);
  if (!found) {
    const ids = ['json', ...known.map(({ id }) => id)].join(', ');
    throw new InputError(`format is '${options.format}'; choose one of ${ids}`);
  }
  const blocks = merge([...cidrs]);
  return { mediaType: found.mediaType, body: found.format(blocks) };
}
