/**
 * The start of a day as a moment, since evidence has the moment at which it was true.
 *
 * @internal
 */
export const asMoment = (date: string): string => new Date(date).toISOString();
