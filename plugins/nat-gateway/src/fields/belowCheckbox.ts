/**
 * Brings an explanation under the label of its checkbox, whose own padding keeps it away.
 *
 * @internal
 */
export const belowCheckbox = { margin: '-8px 0 8px 31px' } as const;
