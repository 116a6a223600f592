import type { DeclaredError } from './DeclaredError';

/** Found without words. */
const withoutWords = {
  status: 400,
  provenance: 'ours',
  words: '{reason}',
} as const;

/**
 * What the network provider says when a quota is used up.
 *
 * @internal
 */
export const quotaErrors = {
  VnetCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source:
      'the README of a public script that makes a thousand private endpoints',
    words:
      'Cannot create more than {limit} virtual networks for this subscription in this region.',
  },
  PublicIPCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/openshift/openshift-azure/issues/2252',
    words:
      'Cannot create more than {limit} public IP addresses for this subscription in this region.',
  },
  StaticPublicIPCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/coreos/tectonic-installer/issues/1454',
    words:
      'Cannot create more than {limit} public IP addresses with static allocation method for this subscription in this region.',
  },
  IPv4StandardSkuPublicIpCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source:
      'public reports of deployments that failed, in which a prefix counts by its addresses',
    words:
      'Cannot create more than {limit} IPv4 Standard SKU public IP addresses for this subscription in this region.',
  },
  StandardSkuPublicIPCountLimitReached: {
    ...withoutWords,
    source:
      "a public list of the codes of others that AKS's resource provider knows",
  },
  IPv4BasicSkuPublicIpCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source:
      'public logs of Terraform and of the Azure CLI that end in these words, since Basic addresses were retired in September 2025',
    words:
      'Cannot create more than {limit} IPv4 Basic SKU public IP addresses for this subscription in this region.',
  },
  PublicIPPrefixCountLimitReached: {
    ...withoutWords,
    source:
      'public notes on end-to-end tests of cloud-provider-azure that failed for it',
  },
  SecurityRuleCountLimitReached: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-rest-api-specs/issues/3003; status assumed',
    words: 'A security group cannot have more than {limit} security rules.',
  },
} as const satisfies Readonly<Record<string, DeclaredError>>;
