export * from './cloudOf';
export * from './clouds';
