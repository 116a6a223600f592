export * from './capacity';
export * from './ceilings';
export * from './gatewayStatus';
export * from './inventoryPorts';
export * from './isFailingRecently';
export * from './portsPerNode';
export * from './snatUsage';
export * from './statusThresholds';
