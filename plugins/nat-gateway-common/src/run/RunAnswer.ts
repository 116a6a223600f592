/**
 * What a person can do to a run: say yes to what it waits for (`acknowledge`), let one that failed
 * half-way go on (`retry`), or stop it and have it taken back (`cancel`).
 *
 * @public
 */
export type RunAnswer = 'acknowledge' | 'retry' | 'cancel';
