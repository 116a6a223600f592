/**
 * The provider interface of the NAT gateway backend.
 *
 * @packageDocumentation
 */
export * from './config/assertKnownKeys';
export * from './provider/CloudError';
export * from './provider/DiscoveryCapability';
export * from './provider/FilesCapability';
export * from './provider/HistoryCapability';
export * from './provider/NatGatewayProvider';
export * from './provider/OptionsCapability';
export * from './provider/ProviderScope';
export * from './provider/SpecsCapability';
export * from './provider/UsageCapability';
export * from './provider/WritesCapability';
export * from './provider/isUnwritten';
export * from './provider/natGatewayProvidersExtensionPoint';
export * from './provider/unwritten';
export * from './subjects/subjectOfResource';
export * from './subjects/subjectOfScope';
export * from './subjects/subjectsOfScope';
export * from './timing/Timing';
export * from './timing/mapInTurns';
export * from './timing/systemTiming';
