import type { StepKind } from '../plan/StepKind';
import { admitAddressesWriter } from './admitAddressesWriter';
import { attachSubnetWriter } from './attachSubnetWriter';
import { createCreationWriter } from './createCreationWriter';
import { createSubnetWriter } from './createSubnetWriter';
import { deleteSubnetWriter } from './deleteSubnetWriter';
import { deleteVirtualNetworkWriter } from './deleteVirtualNetworkWriter';
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
import { sendVirtualNetwork } from './sendVirtualNetwork';
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
  createVirtualNetwork: createCreationWriter(sendVirtualNetwork, {
    isWrittenOnce: true,
  }),
  createSubnet: createSubnetWriter,
  attachSubnet: attachSubnetWriter,
  detachSubnet: detachSubnetWriter,
  admitAddresses: admitAddressesWriter,
  withdrawAddresses: withdrawAddressesWriter,
  changeOutbound: changeOutboundWriter,
  restoreOutbound: restoreOutboundWriter,
  retireResource: deleteWriter,
  deleteResource: deleteWriter,
  deleteVirtualNetwork: deleteVirtualNetworkWriter,
  deleteSubnet: deleteSubnetWriter,
  restoreGateway: restoreGatewayWriter,
  restoreSubnet: restoreSubnetWriter,
};
