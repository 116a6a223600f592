/**
 * Azure NAT gateways for the NAT gateway back end.
 *
 * @packageDocumentation
 */
export { natGatewayModuleAzure as default } from './module';
