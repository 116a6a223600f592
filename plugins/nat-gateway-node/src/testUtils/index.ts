/**
 * Tests that a provider passes, and what they are built of. They use the globals of Jest.
 *
 * @packageDocumentation
 */
export * from './Applicant';
export * from './describeProviderContract';
export * from './unsaidTexts';
