export * from './annotations';
export * from './tags';
