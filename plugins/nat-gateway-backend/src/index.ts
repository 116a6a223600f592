/**
 * The NAT gateway backend: collects what clouds report about egress and runs the changes that
 * people ask for.
 *
 * @packageDocumentation
 */
export { natGatewayPlugin as default } from './plugin';
export { createNatGatewayConditionalDecision } from './permissions/createNatGatewayConditionalDecision';
export { natGatewayConditions } from './permissions/natGatewayConditions';
export type { SubjectCondition } from './database/subjects/SubjectCondition';
