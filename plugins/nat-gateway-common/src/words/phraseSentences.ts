/**
 * Parts that stand in other sentences.
 *
 * @internal
 */
export const phraseSentences = {
  address: 'address',
  aList: 'a list',
  aNumber: 'a number',
  anObject: 'an object',
  aText: 'a text',
  aWholeNumber: 'a whole number',
  either: '{{first}} or {{second}}',
  gatewayName: 'NAT gateway name',
  notRead: '{{name}} (not read)',
  minutes: '{{minutes}} min',
  networkSecurityGroup: 'network security group',
  none: 'none',
  noSku: 'no SKU',
  noZone: 'no zone',
  percent: '{{percent}}%',
  prefix: 'prefix {{name}}',
  prefixName: 'public IP prefix name',
  publicIp: 'public IP {{name}}',
  publicIpName: 'public IP name',
  seconds: '{{seconds}} s',
  cluster: 'cluster',
  routeTable: 'route table',
  subnet: 'subnet',
  subnetName: 'subnet name',
  theDocument: 'The document',
  trueOrFalse: 'true or false',
  virtualNetwork: 'virtual network',
  virtualNetworkName: 'virtual network name',
  zones: 'zone {{zones}}',
} as const;
