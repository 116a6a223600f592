export * from './Plan';
export * from './Step';
