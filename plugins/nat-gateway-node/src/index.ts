/**
 * The provider interface of the NAT gateway back end.
 *
 * @packageDocumentation
 */
export * from './provider/CloudError';
export * from './provider/NatGatewayProvider';
export * from './provider/natGatewayProvidersExtensionPoint';
