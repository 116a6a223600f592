export * from './SentenceId';
export * from './SentenceValues';
export * from './Wording';
export * from './inEnglish';
export * from './say';
export * from './sentences';
