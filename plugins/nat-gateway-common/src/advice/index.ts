export * from './Finding';
export * from './adviseCluster';
export * from './adviseGateway';
export * from './worstFirst';
