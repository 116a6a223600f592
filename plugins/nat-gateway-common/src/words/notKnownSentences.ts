/**
 * What a rule would have to know, and does not.
 *
 * @internal
 */
export const notKnownSentences = {
  zonesOfNodes: 'the zones of the nodes',
} as const;
