import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';

/** What has one cause, a lack of ports or connections, whatever it shows itself by. */
const ofPorts = [
  'failed-connections',
  'connection-limit-near',
  'destination-ceiling-near',
  'ceiling-reached',
  'ceiling-trend',
  'packet-drops',
];

/**
 * One finding for each cause, in their order: the first of those that follow from one another leads
 * for the others. What is true of most gateways for good leads nothing.
 *
 * @internal
 */
export function leadsOf(
  findings: readonly Finding[],
  options: { readonly cloud: CloudScreens | undefined },
): readonly Finding[] {
  const { cloud } = options;
  const causes = [ofPorts, ...(cloud?.causes ?? [])];
  const causeOf = ({ id, resourceId }: Finding) =>
    `${causes.find(ids => ids.includes(id))?.[0] ?? id} ${resourceId}`;
  const background = cloud?.description.backgroundAdvice ?? [];
  return findings.filter(
    (finding, index) =>
      !background.includes(finding.id) &&
      findings.findIndex(each => causeOf(each) === causeOf(finding)) === index,
  );
}
