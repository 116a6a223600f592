import type {
  Finding,
  NatGateway,
  SnatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Fragment, type ReactNode, useState } from 'react';
import { useCloud } from '../../cloud/useCloud';
import { Flex } from '../../ui';
import { FindingDetails } from './FindingDetails';
import { FindingNotice } from './FindingNotice';
import { FindingRemedies } from './FindingRemedies';
import { leadsOf } from './leadsOf';

/**
 * The problem that matters most, in brief; all advice in full on request.
 *
 * @internal
 */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly now: Date;
  /** How many stand there at once; the top one unless said otherwise. */
  readonly shown?: number;
  /** Of the gateway that the findings are about. */
  readonly usage?: SnatUsage;
  /** The gateway that the findings are about, when it may be changed now. */
  readonly changeable?: NatGateway;
  /** What can be done about them. */
  readonly offer?: ReactNode;
}) {
  const cloud = useCloud();
  const [all, setAll] = useState(false);
  const { findings, shown = 1 } = props;
  const atRest = leadsOf(findings, { cloud }).slice(0, shown);
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" gap="2">
      {(all ? findings : atRest).map(finding => (
        <Fragment key={`${finding.id} ${finding.resourceId}`}>
          <FindingNotice
            finding={finding}
            now={props.now}
            usage={props.usage}
            isBrief={!all}
          />
          <FindingRemedies finding={finding} changeable={props.changeable} />
        </Fragment>
      ))}
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {props.offer}
        <FindingDetails isOpen={all} onToggle={() => setAll(!all)} />
      </Flex>
    </Flex>
  );
}
