/**
 * Egress on cluster pages and in software templates, for the legacy frontend system.
 * The new system's plugin is the default export of `./alpha`.
 *
 * @packageDocumentation
 */
export * from './api/natGatewayApiRef';
export * from './components/EgressCard/RefreshPolling';
export * from './entity/isEgressEntity';
export * from './clouds';
export * from './legacyFields';
export * from './plugin';
export * from './routes';
export * from './words/natGatewayFormTranslationRef';
export * from './words/natGatewayPageTranslationRef';
export * from './words/natGatewaySentenceTranslationRef';
export * from './words/natGatewayTranslationRef';
