/**
 * The rules that a Spec may break: the thing, the value and the way out.
 *
 * @internal
 */
export const violationSentences = {
  subnetTwice: 'The subnet {{subnetId}} is given twice; keep one.',
} as const;
