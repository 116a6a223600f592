/**
 * A month as price lists count it: a twelfth of 8,760 hours.
 *
 * @internal
 */
export const hoursPerMonth = 730;
