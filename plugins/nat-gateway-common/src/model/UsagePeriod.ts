/**
 * How far back a series of usage reaches; a month is 30 days.
 *
 * @public
 */
export type UsagePeriod = 'hour' | 'day' | 'week' | 'month';
