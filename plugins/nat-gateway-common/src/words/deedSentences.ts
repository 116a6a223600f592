/**
 * What a person may not do, as it goes on after "You may not".
 *
 * @internal
 */
export const deedSentences = {
  acknowledgeRun: 'acknowledge run {{run}}',
  cancelRun: 'cancel run {{run}}',
  change: 'change {{name}} in {{scope}}',
  plan: 'plan {{name}} in {{scope}}',
  planInScope: 'plan in {{scope}}',
  refreshEgress: 'refresh the egress of {{entity}}',
  refreshGateway: 'refresh the gateway {{gateway}}',
  seeEgress: 'see the egress of {{entity}}',
  seeGateway: 'see the gateway {{gateway}}',
  seeRun: 'see run {{run}}',
} as const;
