import type { GatewayRule } from '../../advice/GatewayRule';
import { addressesTooMany } from './addressesTooMany';
import { addressesUnused } from './addressesUnused';
import { ceilingTrend } from '../../advice/rules/ceilingTrend';
import { connectionLimitNear } from '../../advice/rules/connectionLimitNear';
import { datapathUnavailable } from './datapathUnavailable';
import { defaultOutboundAccess } from './defaultOutboundAccess';
import { destinationCeilingNear } from '../../advice/rules/destinationCeilingNear';
import { drift } from './drift';
import { failedConnections } from '../../advice/rules/failedConnections';
import { figuresMissing } from './figuresMissing';
import { gatewayUnused } from './gatewayUnused';
import { idleTimeoutRaised } from './idleTimeoutRaised';
import { noZone } from './noZone';
import { packetDrops } from '../../advice/rules/packetDrops';
import { privateLinkSaving } from '../../advice/rules/privateLinkSaving';
import { standardV2 } from './standardV2';
import { tcpResetAfterIdle } from '../../advice/rules/tcpResetAfterIdle';
import { udpIdleFixed } from './udpIdleFixed';
import { unmanagedGateway } from '../../advice/rules/unmanagedGateway';

/**
 * The advice about a gateway of Azure; among equals of severity, the earlier one is the more important.
 *
 * @internal
 */
export const azureGatewayRules: readonly GatewayRule[] = [
  failedConnections,
  datapathUnavailable,
  connectionLimitNear,
  destinationCeilingNear,
  ceilingTrend,
  packetDrops,
  tcpResetAfterIdle,
  drift,
  idleTimeoutRaised,
  figuresMissing,
  udpIdleFixed,
  gatewayUnused,
  privateLinkSaving,
  addressesTooMany,
  addressesUnused,
  noZone,
  standardV2,
  defaultOutboundAccess,
  unmanagedGateway,
];
