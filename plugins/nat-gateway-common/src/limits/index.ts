export * from './Limit';
