/**
 * Egress on cluster pages and in software templates, for the new frontend system.
 *
 * @packageDocumentation
 */
export { natGatewayPlugin as default } from './natGatewayPlugin';
export * from '../words/natGatewayFormTranslationRef';
export * from '../words/natGatewayPageTranslationRef';
export * from '../words/natGatewaySentenceTranslationRef';
export * from '../words/natGatewayTranslationRef';
