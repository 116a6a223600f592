import type { AddressFormat } from '../cloud/AddressFormat';

/** What one rule takes: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits, read 2026-11-30. */
const PREFIXES_OF_RULE = 4000;

/**
 * Inbound rules of a network security group that let the addresses in on port 443, for its `securityRules`.
 *
 * @internal
 */
export const securityRules: AddressFormat = {
  id: 'nsg',
  mediaType: 'application/json',
  format: blocks => {
    // A rule has addresses of one version: Azure refuses IPv4 beside IPv6.
    const isIpv6 = (block: string) => block.includes(':');
    const ofVersions = [
      blocks.filter(block => !isIpv6(block)),
      blocks.filter(isIpv6),
    ];
    const sources = ofVersions.flatMap(ofVersion =>
      Array.from(
        { length: Math.ceil(ofVersion.length / PREFIXES_OF_RULE) },
        (_, index) =>
          ofVersion.slice(
            index * PREFIXES_OF_RULE,
            (index + 1) * PREFIXES_OF_RULE,
          ),
      ),
    );
    const rules = sources.map((sourceAddressPrefixes, index) => ({
      name: `allow-egress-addresses-${index + 1}`,
      properties: {
        access: 'Allow',
        direction: 'Inbound',
        protocol: 'Tcp',
        priority: 200 + index,
        sourceAddressPrefixes,
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '443',
      },
    }));
    return `${JSON.stringify(rules, undefined, 2)}\n`;
  },
};
