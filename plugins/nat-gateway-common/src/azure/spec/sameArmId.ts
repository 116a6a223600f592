/**
 * Whether two resource ids name one resource: Azure compares without case, and answers in mixed case.
 *
 * @public
 */
export function sameArmId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
