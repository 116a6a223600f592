import { InputError } from '@backstage/errors';
import { addressFormats } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { merge } from 'fast-cidr-tools';
import type { EgressAddressFeed } from './EgressAddressFeed';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * The addresses in a format, with its media type: `json` tells all that is known of each; the others hold the
 * fewest blocks that are neither more nor less than the addresses.
 *
 * These are {@link addressFormats} and the formats that the clouds bring.
 *
 * Throws an `InputError` for any other.
 *
 * @internal
 */
export function formatAddresses(
  feed: EgressAddressFeed,
  options: {
    readonly format: string;
    readonly providers: Iterable<NatGatewayProvider>;
  },
): { readonly mediaType: string; readonly body: string } {
  if (options.format === 'json') {
    return { mediaType: 'application/json', body: json(feed) };
  }
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
  const blocks = merge(feed.addresses.map(({ cidr }) => cidr));
  return { mediaType: found.mediaType, body: found.format(blocks) };
}
