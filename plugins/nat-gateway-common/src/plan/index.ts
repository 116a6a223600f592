export * from './Plan';
export * from './Step';
export * from './createdAddressCount';
export * from './TouchedResource';
export * from './missingAcknowledgements';
export * from './orderSteps';
export * from './planHashInput';
export * from './runnableSteps';
