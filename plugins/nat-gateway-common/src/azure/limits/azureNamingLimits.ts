import type { Limit } from '../../limits/Limit';

const readAt = '2026-11-20';
const names =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules';
const tags =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources';

/**
 * How Azure resources may be named and tagged.
 *
 * @public
 */
export const azureNamingLimits = {
  /** NAT gateways, public IPs and prefixes share one rule. */
  networkResourceNameLength: { value: 80, url: names, readAt },
  networkResourceNamePattern: {
    value: /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
    url: names,
    readAt,
  },
  virtualNetworkNameLength: { value: 64, url: names, readAt },
  resourceGroupNameLength: { value: 90, url: names, readAt },
  /** Letters and digits of any script. */
  resourceGroupNamePattern: {
    value: /^[\p{L}\p{N}_().-]*[\p{L}\p{N}_()-]$/u,
    url: names,
    readAt,
  },
  tagCount: { value: 50, url: tags, readAt },
  tagKeyLength: { value: 512, url: tags, readAt },
  tagValueLength: { value: 256, url: tags, readAt },
  /** Characters that a tag's key may not hold. */
  tagKeyForbiddenCharacters: { value: '<>%&\\?/', url: tags, readAt },
  /** How a tag's key may not begin, in any case: kept for Azure. */
  tagKeyReservedPrefixes: {
    value: /^(microsoft|azure|windows)/i,
    url: 'https://learn.microsoft.com/rest/api/resources/tags/create-or-update',
    readAt: '2026-11-30',
  },
} as const satisfies Readonly<Record<string, Limit<number | string | RegExp>>>;
