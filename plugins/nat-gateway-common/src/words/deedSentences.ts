/**
 * What a person may not do, as it goes on after "You may not".
 *
 * @internal
 */
export const deedSentences = {
  planInScope: 'plan in {{scope}}',
  seeGateway: 'see the gateway {{gateway}}',
} as const;
