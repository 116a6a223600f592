import {
  type EntityEgress,
  type NotKnown,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** What comes by itself once a gateway has figures; the rest a person has to say or to permit reading. */
const figureSentences = new Set([
  'notKnown.connectionsOfDays',
  'notKnown.connectionsOfMoreDays',
  'notKnown.datapathAvailability',
  'notKnown.failedConnections',
  'notKnown.packets',
  'notKnown.peakConnections',
  'notKnown.udpConnections',
  'notKnown.wholeWeek',
]);

/**
 * Whether a rule could not judge only because its gateway has no figures yet, as one that was made
 * minutes ago.
 *
 * @internal
 */
export function awaitsFigures(
  notKnown: NotKnown,
  options: { readonly findings: EntityEgress['findings'] },
): boolean {
  return (
    figureSentences.has(notKnown.wording?.id ?? '') &&
    options.findings.some(
      ({ id, resourceId }) =>
        id === 'figures-missing' && sameArmId(resourceId, notKnown.resourceId),
    )
  );
}
