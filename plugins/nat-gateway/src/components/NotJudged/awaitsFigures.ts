import type {
  EntityEgress,
  NotKnown,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { sameId } from '../../cloud/sameId';
import { figuresExpectedAfter } from './figuresExpectedAfter';

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
  options: {
    readonly findings: EntityEgress['findings'];
    readonly cloud: CloudScreens | undefined;
  },
): boolean {
  return (
    figureSentences.has(notKnown.wording?.id ?? '') &&
    options.findings.some(
      finding =>
        figuresExpectedAfter(finding) !== undefined &&
        sameId(finding.resourceId, notKnown.resourceId, options),
    )
  );
}
