import type { Cause } from './Cause';

const location = 'westeurope';
const plainA = 'rg/virtualNetworks/vnet-a/subnets/plain';
const plainB = 'rg/virtualNetworks/vnet-b/subnets/plain';
const outboundRule = (allocatedOutboundPorts: number) => ({
  location,
  sku: { name: 'Standard' },
  properties: {
    outboundRules: [{ name: 'out', properties: { allocatedOutboundPorts } }],
  },
});
const gatewayOf = (id: string, addressPrefix: string) => ({
  properties: { addressPrefix, natGateway: { id } },
});

/**
 * The causes of ARM's and the network provider's errors, by what `errors/arm-errors.verbatim.json` calls the case or, where one is enough, by code.
 *
 * @internal
 */
export const networkCauses: Readonly<Record<string, Cause>> = {
  'unknown member': ({ arm }) =>
    arm.put('rg/natGateways/nat-typo', {
      location,
      properties: { idleTimeoutMinutes: 4 },
    }),
  Canceled: async ({ azure, arm }) => {
    azure.faults.add({ method: 'PUT', operationSuperseded: true });
    const { headers } = await arm.put(plainA, {
      properties: {
        addressPrefix: '10.1.1.0/24',
        defaultOutboundAccess: false,
      },
    });
    // The clock of these causes stands still; what it ends is ended by its own hand.
    azure.clock.advance({ milliseconds: 2000 });
    const { pathname, search } = new URL(
      String(headers['azure-asyncoperation']),
    );
    return arm.get(`${pathname}${search}`);
  },
  ResourceNotFound: ({ arm }) => arm.get('rg/natGateways/none'),
  ResourceGroupNotFound: ({ arm }) => arm.get('none/natGateways/none'),
  'GET missing subnet': ({ arm }) =>
    arm.get('rg/virtualNetworks/vnet-a/subnets/none'),
  'PUT NAT gateway that references a missing public IP': ({ arm }) =>
    arm.put('rg/natGateways/nat-new', {
      location,
      properties: {
        publicIpAddresses: [{ id: arm.id('rg/publicIPAddresses/none') }],
      },
    }),
  PreconditionFailed: ({ arm }) =>
    arm.put(
      'rg/publicIPAddresses/pip-free',
      { location, sku: { name: 'Standard' } },
      { 'If-Match': 'invalid' },
    ),
  PublicIPAddressCannotBeDeleted: ({ arm }) =>
    arm.delete('rg/publicIPAddresses/pip-held'),
  PublicIPAddressInUse: ({ arm }) =>
    arm.put('rg/natGateways/nat-bare', {
      location,
      properties: {
        publicIpAddresses: [{ id: arm.id('rg/publicIPAddresses/pip-held') }],
      },
    }),
  NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks: ({
    arm,
  }) => arm.put(plainB, gatewayOf(arm.id('rg/natGateways/nat'), '10.2.0.0/24')),
  SubnetWithNatGatewayAndBasicSkuResourceNotAllowed: ({ arm }) =>
    arm.put(
      'rg/virtualNetworks/vnet-b/subnets/basic',
      gatewayOf(arm.id('rg/natGateways/nat-bare'), '10.2.1.0/24'),
    ),
  InUseNatGatewayCannotBeDeleted: ({ arm }) => arm.delete('rg/natGateways/nat'),
  InUseSubnetCannotBeDeleted: ({ arm }) => arm.delete(plainA),
  LocationNotSupportAvailabilityZones: ({ arm }) =>
    arm.put('rg/natGateways/nat-west', { location: 'westus', zones: ['1'] }),
  LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress: ({
    arm,
  }) =>
    arm.put('rg/loadBalancers/lb-zone', {
      location,
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            zones: ['1'],
            properties: {
              publicIPAddress: { id: arm.id('rg/publicIPAddresses/pip-zonal') },
            },
          },
        ],
      },
    }),
  ResourceTypeNotSupportAvailabilityZones: ({ arm }) =>
    arm.put('rg/routeTables/rt-zone', { location, zones: ['1'] }),
  InvalidAvailabilityZone: ({ arm }) =>
    arm.put('rg/publicIPAddresses/pip-zone', {
      location,
      sku: { name: 'Standard' },
      zones: ['9'],
    }),
  ResourceCannotHaveMultipleZonesSpecified: ({ arm }) =>
    arm.put('rg/natGateways/nat-zones', { location, zones: ['1', '2', '3'] }),
  'change of zones after create': ({ arm }) =>
    arm.put('rg/publicIPAddresses/pip-zonal', {
      location,
      sku: { name: 'Standard' },
    }),
  StandardSkuPublicIPAddressesMustBeStatic: ({ arm }) =>
    arm.put('rg/publicIPAddresses/pip-new', {
      location,
      sku: { name: 'Standard' },
      properties: { publicIPAllocationMethod: 'Dynamic' },
    }),
  IPv4BasicSkuPublicIpCountLimitReached: ({ arm }) =>
    arm.put('rg/publicIPAddresses/pip-new', { location }),
  PublicIPCountLimitReached: async ({ arm }) => {
    const create = (index: number) =>
      arm.put(`rg/publicIPAddresses/pip-${index}`, {
        location,
        sku: { name: 'Standard' },
      });
    let answer = await create(0);
    for (let index = 1; answer.status === 201 && index < 20; index += 1) {
      answer = await create(index);
    }
    return answer;
  },
  InvalidRequestFormat: ({ arm }) =>
    arm.put(plainA, {
      properties: { addressPrefix: '10.1.1.0/24', natGateway: {} },
    }),
  InvalidResourceReference: ({ arm }) =>
    arm.put(plainA, gatewayOf(arm.id('rg/natGateways/none'), '10.1.1.0/24')),
  AnotherOperationInProgress: async ({ arm }) => {
    await arm.put(plainA, {
      properties: {
        addressPrefix: '10.1.1.0/24',
        defaultOutboundAccess: false,
      },
    });
    return arm.put(plainA, { properties: { addressPrefix: '10.1.1.0/24' } });
  },
  RetryableErrorDueToAnotherOperation: async ({ arm }) => {
    const gateway = 'rg/natGateways/nat';
    const { body } = await arm.get(gateway);
    await arm.put(gateway, { ...body, tags: { a: 'b' } });
    return arm.patch('rg/publicIPAddresses/pip-held', { tags: { a: 'b' } });
  },
  SubscriptionRequestsThrottled: async ({ arm }) => {
    let answer = await arm.get('rg/natGateways/nat');
    for (let index = 0; answer.status === 200 && index < 1000; index += 1) {
      answer = await arm.get('rg/natGateways/nat');
    }
    return answer;
  },
  ReadOnlyDisabledSubscription: ({ azure, arm }) => {
    azure.restrictions.add({
      kind: 'readOnlySubscription',
      subscriptionId: azure.subscriptionId,
    });
    return arm.put('rg/natGateways/nat-new', { location });
  },
  RequestDisallowedByPolicy: ({ azure, arm }) => {
    azure.restrictions.add({
      kind: 'policyDenial',
      scope: arm.id('rg'),
      policyName: 'no-gateways',
    });
    return arm.put('rg/natGateways/nat-new', { location });
  },
  AuthorizationFailed: ({ reader }) =>
    reader.put('rg/natGateways/nat-new', { location }),
  InvalidResourceName: ({ arm }) =>
    arm.put('rg/natGateways/-nat', { location }),
  RetryableError: async ({ azure, arm }) => {
    let answer = await arm.delete('rg/natGateways/none');
    for (let index = 0; answer.status === 204 && index < 1100; index += 1) {
      azure.clock.advance({ milliseconds: 100 });
      answer = await arm.delete('rg/natGateways/none');
    }
    return answer;
  },
  InUseRouteTableCannotBeDeleted: ({ arm }) =>
    arm.delete('rg/routeTables/rt-held'),
  InUseNetworkSecurityGroupCannotBeDeleted: ({ arm }) =>
    arm.delete('rg/networkSecurityGroups/nsg-held'),
  InUsePublicIpPrefixCannotBeDeleted: ({ arm }) =>
    arm.delete('rg/publicIPPrefixes/ippre-held'),
  PublicIPAndLBSkuDoNotMatch: ({ arm }) =>
    arm.put('rg/loadBalancers/lb-new', {
      location,
      sku: { name: 'Basic' },
      properties: {
        frontendIPConfigurations: [
          {
            name: 'front',
            properties: {
              publicIPAddress: { id: arm.id('rg/publicIPAddresses/pip-free') },
            },
          },
        ],
      },
    }),
  SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight: ({
    arm,
  }) => arm.put('rg/loadBalancers/lb-new', outboundRule(1001)),
  SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAllowedPortsPerRule:
    ({ arm }) => arm.put('rg/loadBalancers/lb-new', outboundRule(64_008)),
  InvalidAddressPrefixFormat: ({ arm }) =>
    arm.put(plainA, { properties: { addressPrefix: '10.1.1.0' } }),
  InvalidCIDRNotation: ({ arm }) =>
    arm.put(plainA, { properties: { addressPrefix: '10.1.1.1/24' } }),
  NetcfgSubnetRangeOutsideVnet: ({ arm }) =>
    arm.put(plainA, { properties: { addressPrefix: '10.2.1.0/24' } }),
  NetcfgSubnetRangesOverlap: ({ arm }) =>
    arm.put(plainA, { properties: { addressPrefix: '10.1.0.0/24' } }),
  BadRequest: ({ arm }) =>
    arm.get(
      `${arm.id(
        'rg/natGateways/nat',
      )}/providers/microsoft.insights/metrics?api-version=2018-01-01&metricnames=InvalidMetric`,
    ),
};
