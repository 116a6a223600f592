export * from './Violation';
export * from './canonicalJson';
