import type { GatewayKindDescription } from '../snat/ceilings/GatewayKindDescription';
import { awsNatGatewayCeilings } from './ceilings/awsNatGatewayCeilings';
import { awsNatInstanceCeilings } from './ceilings/awsNatInstanceCeilings';

/**
 * What takes flows out on AWS.
 *
 * @internal
 */
export const awsGatewayKinds: readonly GatewayKindDescription[] = [
  {
    kind: 'awsNatGateway',
    name: 'NAT gateway',
    ceilings: awsNatGatewayCeilings,
  },
  {
    kind: 'awsNatInstance',
    name: 'NAT instance',
    ceilings: () => awsNatInstanceCeilings(),
  },
];
