/**
 * The steps of a plan, and what they do to a gateway that stands.
 *
 * @internal
 */
export const stepSentences = {
  addAddresses: 'add {{names}}',
  admitAddresses:
    'Add the addresses of {{gateways}} to the authorised IP ranges of {{cluster}}',
  attachSubnet: 'Attach {{gateway}} to subnet {{network}}/{{subnet}}',
  changeOutbound:
    'Change the outboundType of {{cluster}} from {{from}} to {{to}}',
  changeAnd: '{{change}}; {{more}}',
  createGateway:
    'Create NAT gateway {{name}} ({{sku}}, {{zone}}, {{idleTimeout}})',
  createPublicIp: 'Create public IP {{name}}',
  createPublicIpOfPrefix:
    'Create public IP {{name}} from the prefix {{prefix}}',
  createPublicIpPrefix_one:
    'Create public IP prefix {{name}} (/{{prefixLength}}, {{count}} address)',
  createPublicIpPrefix_other:
    'Create public IP prefix {{name}} (/{{prefixLength}}, {{count}} addresses)',
  createSubnet:
    'Create subnet {{network}}/{{subnet}} ({{ranges}}) with {{gateway}} on it',
  createVirtualNetwork: 'Create virtual network {{name}} ({{ranges}})',
  deleteResource: 'Delete {{name}}',
  detachSubnet: 'Detach {{gateway}} from subnet {{network}}/{{subnet}}',
  idleTimeout: 'TCP idle timeout {{minutes}} min',
  nat64Off: 'NAT64 off',
  nat64On: 'NAT64 on',
  putGatewayBack: 'Put {{gateway}} back on subnet {{subnet}}',
  removeAddresses: 'take {{names}} off',
  removeTags: 'remove the tags {{names}}',
  repairAddress: 'Write {{name}} once more, because its last write failed',
  repairFailed: 'write it once more, because its last write failed',
  repairSubnet:
    'Write subnet {{network}}/{{subnet}} with {{gateway}} once more, because its last write failed',
  restoreOutbound:
    'Change the outboundType of {{cluster}} back from {{from}} to {{to}}',
  restoreGateway: 'Take the change of {{name}} back',
  setTags: 'tags {{names}}',
  takeGatewayOff: 'Take the gateway off subnet {{subnet}} again',
  withdrawAddresses:
    'Take the added addresses off the authorised IP ranges of {{cluster}}',
  updateGateway: 'Change NAT gateway {{name}}: {{change}}',
} as const;
