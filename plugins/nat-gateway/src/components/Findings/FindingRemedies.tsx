import type {
  Finding,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { Flex } from '../../ui';
import { ChangeOffer } from '../TemplateOffer/ChangeOffer';
import { KeepAlives } from './KeepAlives';
import { SpecChangeOffer } from './SpecChangeOffer';

/**
 * What can be taken over from a finding: code, and the change of the Spec. Below the notice, not in
 * it: a notice is read out as a whole whenever it changes.
 *
 * @internal
 */
export function FindingRemedies(props: {
  readonly finding: Finding;
  /** The gateway that may be changed now. */
  readonly changeable?: NatGateway;
}) {
  const cloud = useCloud();
  const { changeable } = props;
  const { id, change } = props.finding;
  const keepAlives =
    id === 'tcp-reset-after-idle' || cloud?.idleTimeoutAdvice.includes(id);
  if (!keepAlives && !change) return null;
  return (
    <Flex direction="column" gap="1">
      {keepAlives && <KeepAlives />}
      {change && <SpecChangeOffer change={change} />}
      {change && changeable && (
        <ChangeOffer gateway={changeable} change={change} />
      )}
    </Flex>
  );
}
