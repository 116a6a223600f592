export * from './Options';
