/**
 * Azure NAT gateways for the NAT gateway backend.
 *
 * @packageDocumentation
 */
export { natGatewayModuleAzure as default } from './module';
