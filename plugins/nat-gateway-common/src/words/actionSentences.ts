/**
 * What a person may not do, as it goes on after "You may not".
 *
 * @internal
 */
export const actionSentences = {
  change: 'change {{resource}}',
  create: 'create {{resource}} in {{scope}}',
  planInScope: 'plan in {{scope}}',
  seeGateway: 'see the gateway {{gateway}}',
  takeFrom: 'take a subnet from the NAT gateway {{resource}}',
} as const;
