import type { JsonObject } from '../../arm/JsonObject';
import type { Cause } from './Cause';

const location = 'westeurope';
const none = { addressPrefix: '0.0.0.0/0', nextHopType: 'None' };
const routes =
  (...list: readonly JsonObject[]): Cause =>
  ({ arm }) =>
    arm.put('rg/routeTables/rt-new', {
      location,
      properties: {
        routes: list.map((properties, index) => ({
          name: `route-${index}`,
          properties,
        })),
      },
    });
const rules =
  (...priorities: readonly number[]): Cause =>
  ({ arm }) =>
    arm.put('rg/networkSecurityGroups/nsg-new', {
      location,
      properties: {
        securityRules: priorities.map((priority, index) => ({
          name: `rule-${index}`,
          properties: { priority, direction: 'Outbound' },
        })),
      },
    });

/**
 * The causes of errors over routes, security rules, ranges in use and names of addresses, by code.
 *
 * @internal
 */
export const networkRuleCauses: Readonly<Record<string, Cause>> = {
  InUsePrefixCannotBeDeleted: ({ arm }) =>
    arm.put('rg/virtualNetworks/vnet-b/subnets/basic', {
      properties: { addressPrefix: '10.2.9.0/24' },
    }),
  MissingNextHopIpAddress: routes({ ...none, nextHopType: 'VirtualAppliance' }),
  InvalidNextHopIpAddress: routes({
    ...none,
    nextHopType: 'VirtualAppliance',
    nextHopIpAddress: '10.0.0',
  }),
  RouteConflict: routes(none, none),
  SecurityRuleConflict: rules(100, 100),
  SecurityRuleInvalidPriority: rules(99),
  DnsRecordInUse: async ({ arm, azure }) => {
    const named = {
      location,
      sku: { name: 'Standard' },
      properties: {
        publicIPAllocationMethod: 'Static',
        dnsSettings: { domainNameLabel: 'shop' },
      },
    };
    await arm.put('rg/publicIPAddresses/pip-named', named);
    azure.clock.advance({ milliseconds: 1000 });
    return arm.put('rg/publicIPAddresses/pip-named-too', named);
  },
};
