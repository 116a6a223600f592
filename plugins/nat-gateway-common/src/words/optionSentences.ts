/**
 * Choices of a form: what each is, and why it cannot be chosen.
 *
 * @internal
 */
export const optionSentences = {
  managedByAks: 'Managed by AKS, which undoes foreign changes',
} as const;
