export * from './Said';
export * from './SentenceId';
export * from './SentenceValues';
export * from './Wording';
export * from './inEnglish';
export * from './knowsWording';
export * from './say';
export * from './sentences';
