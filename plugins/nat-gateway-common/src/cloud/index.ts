export * from './CloudAnnotation';
export * from './CloudDescription';
export * from './GatewayKindDescription';
export * from './OptionKindDescription';
