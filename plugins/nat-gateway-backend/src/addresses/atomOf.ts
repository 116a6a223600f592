import type { FeedChange } from './AuthorizedAddressService';

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    character =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character]!),
  );

const words = {
  appeared: 'new',
  changed: 'changed',
  gone: 'removed',
} as const;

/**
 * Changes of source addresses as an Atom feed, RFC 4287.
 *
 * @internal
 */
export function atomOf(
  changes: readonly FeedChange[],
  options: {
    /** Where the feed is. */
    readonly url: string;
    /** ISO 8601, for a feed without changes. */
    readonly now: string;
  },
): string {
  const url = escaped(options.url);
  const entries = changes.map(({ at, what, address }) => {
    const { cidr, state, ownerRef, region, gateways, clusters, places } =
      address;
    const facts = [
      `State: ${state}`,
      ownerRef && `Owner: ${ownerRef}`,
      region && `Region: ${region}`,
      gateways.length > 0 && `Gateways: ${gateways.join(', ')}`,
      clusters.length > 0 && `Clusters: ${clusters.join(', ')}`,
      places.length > 0 && `Machines in: ${places.join(', ')}`,
    ].filter(Boolean);
    return `  <entry>
    <id>${url}#${escaped(encodeURIComponent(`${cidr} ${at} ${what}`))}</id>
    <title>${escaped(`${cidr}: ${words[what]}`)}</title>
    <updated>${at}</updated>
    <content type="text">${escaped(facts.join('. '))}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${url}</id>
  <title>Changes of egress addresses</title>
  <author><name>NAT gateway plugin</name></author>
  <link rel="self" href="${url}"/>
  <updated>${changes[0]?.at ?? options.now}</updated>
${entries.join('')}</feed>
`;
}
