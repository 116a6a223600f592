import type { QuotaName } from '../../quotas/QuotaName';
import type { Cause } from './Cause';

const location = 'westeurope';

/** Lets nothing more of a kind be created, and creates one. */
const beyond =
  (name: QuotaName, path: string, body: object): Cause =>
  ({ azure, arm }) => {
    azure.restrictions.add({ kind: 'limit', name, count: 0 });
    return arm.put(path, { location, ...body });
  };
const standard = { sku: { name: 'Standard' } };

/**
 * The causes of errors by quota.
 *
 * @internal
 */
export const quotaCauses: Readonly<Record<string, Cause>> = {
  VnetCountLimitReached: beyond(
    'virtualNetworks',
    'rg/virtualNetworks/vnet-new',
    { properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } } },
  ),
  StaticPublicIPCountLimitReached: beyond(
    'staticPublicIPAddresses',
    'rg/publicIPAddresses/pip-new',
    standard,
  ),
  IPv4StandardSkuPublicIpCountLimitReached: beyond(
    'ipv4StandardPublicIPAddresses',
    'rg/publicIPAddresses/pip-new',
    standard,
  ),
  StandardSkuPublicIPCountLimitReached: beyond(
    'standardPublicIPAddresses',
    'rg/publicIPAddresses/pip-new',
    standard,
  ),
  PublicIPPrefixCountLimitReached: beyond(
    'publicIPPrefixes',
    'rg/publicIPPrefixes/ippre-new',
    { ...standard, properties: { prefixLength: 31 } },
  ),
  SecurityRuleCountLimitReached: beyond(
    'securityRulesPerNetworkSecurityGroup',
    'rg/networkSecurityGroups/nsg-new',
    { properties: { securityRules: [{ name: 'rule', properties: {} }] } },
  ),
};
