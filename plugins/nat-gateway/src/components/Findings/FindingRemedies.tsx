import type {
  Finding,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { lazy, Suspense } from 'react';
import { useCloud } from '../../cloud/useCloud';
import { Disclosure, Flex } from '../../ui';
import { useWords } from '../../words/useWords';
import { ChangeOffer } from '../TemplateOffer/ChangeOffer';
import { SpecChangeOffer } from './SpecChangeOffer';

const KeepAlives = lazy(() => import('./KeepAlives'));

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
  const { t } = useWords();
  const cloud = useCloud();
  const { changeable } = props;
  const { id, change } = props.finding;
  const keepAlives =
    id === 'tcp-reset-after-idle' || cloud?.idleTimeoutAdvice.includes(id);
  if (!keepAlives && !change) return null;
  return (
    <Flex direction="column" gap="1">
      {keepAlives && (
        <Disclosure label={t('finding.keepAlive')}>
          <Suspense fallback={null}>
            <KeepAlives />
          </Suspense>
        </Disclosure>
      )}
      {change && <SpecChangeOffer change={change} />}
      {change && changeable && (
        <ChangeOffer
          gateway={changeable}
          change={change}
          isRepair={id === 'drift'}
        />
      )}
    </Flex>
  );
}
