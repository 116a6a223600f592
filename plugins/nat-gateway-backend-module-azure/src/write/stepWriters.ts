import type { StepKind } from '../plan/StepKind';
import { admitAddressesWriter } from './admitAddressesWriter';
import { attachSubnetWriter } from './attachSubnetWriter';
import { createCreationWriter } from './createCreationWriter';
import { deleteWriter } from './deleteWriter';
import { detachSubnetWriter } from './detachSubnetWriter';
import { changeOutboundWriter } from './changeOutboundWriter';
import { repairAddressWriter } from './repairAddressWriter';
import { restoreGatewayWriter } from './restoreGatewayWriter';
import { restoreOutboundWriter } from './restoreOutboundWriter';
import { restoreSubnetWriter } from './restoreSubnetWriter';
import { sendGateway } from './sendGateway';
import { sendPublicIp } from './sendPublicIp';
import { sendPublicIpPrefix } from './sendPublicIpPrefix';
import type { StepWriter } from './StepWriter';
import { updateGatewayWriter } from './updateGatewayWriter';
import { withdrawAddressesWriter } from './withdrawAddressesWriter';

/**
 * Who writes which kind of step.
 *
 * @internal
 */
export const stepWriters: { readonly [K in StepKind]: StepWriter<K> } = {
  createPublicIpPrefix: createCreationWriter(sendPublicIpPrefix),
  createPublicIp: createCreationWriter(sendPublicIp),
  repairAddress: repairAddressWriter,
  createGateway: createCreationWriter(sendGateway),
  updateGateway: updateGatewayWriter,
  attachSubnet: attachSubnetWriter,
  detachSubnet: detachSubnetWriter,
  admitAddresses: admitAddressesWriter,
  withdrawAddresses: withdrawAddressesWriter,
  changeOutbound: changeOutboundWriter,
  restoreOutbound: restoreOutboundWriter,
  retireResource: deleteWriter,
  deleteResource: deleteWriter,
  restoreGateway: restoreGatewayWriter,
  restoreSubnet: restoreSubnetWriter,
};
