import { describe } from './describe';

/**
 * NAT gateways, zonal, regional and private, which come from the scenario.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html and nat-gateways-regional.html
 *
 * @internal
 */
export const natGatewayActions = [
  describe({
    name: 'DescribeNatGateways',
    kind: 'natGateways',
    ids: 'NatGatewayId',
    set: 'natGatewaySet',
    filters: {
      'nat-gateway-id': 'natGatewayId',
      state: 'state',
      'subnet-id': 'subnetId',
      'vpc-id': 'vpcId',
    },
    present: gateway => {
      const automatic = gateway.isAutomatic ? 'enabled' : 'disabled';
      return {
        natGatewayId: gateway.id,
        vpcId: gateway.vpcId,
        subnetId: gateway.subnetId,
        state: gateway.state,
        connectivityType: gateway.connectivity,
        availabilityMode: gateway.mode,
        ...(gateway.mode === 'regional' && {
          autoProvisionZones: automatic,
          autoScalingIps: automatic,
        }),
        createTime: gateway.createdAt,
        deleteTime: gateway.deletedAt,
        failureCode: gateway.failure?.code,
        failureMessage: gateway.failure?.message,
        natGatewayAddressSet: gateway.addresses,
      };
    },
  }),
];
