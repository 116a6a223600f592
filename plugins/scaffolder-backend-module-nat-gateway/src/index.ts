/**
 * Scaffolder actions that change egress through runs of the NAT gateway back end.
 *
 * @packageDocumentation
 */
export { natGatewayScaffolderModule as default } from './module';
