/**
 * Scaffolder actions that change egress through runs of the NAT gateway backend.
 *
 * @packageDocumentation
 */
export { natGatewayScaffolderModule as default } from './module';
