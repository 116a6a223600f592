/**
 * What a plan changes.
 *
 * @internal
 */
export const planSentences = {
  connectionsStay: 'Connections stay as they are.',
} as const;
