/**
 * What a person is asked to say yes to.
 *
 * @internal
 */
export const acknowledgementSentences = {
  undo: 'Taking the run back moves the subnets back to what carried them before. Acknowledge to let it.',
} as const;
