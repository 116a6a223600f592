import {
  createdAddressCount,
  type Acknowledgement,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findScreens } from '../../clouds/findScreens';
import { nameOfResource } from '../../format/nameOfResource';
import type { FormWords } from '../../words/FormWords';
import type { SentenceWords } from '../../words/SentenceWords';
import { isAcknowledged } from './isAcknowledged';
import { planSentences } from './planSentences';

/**
 * What the review page says of a plan, which stands on the page before: which one it is, and what was
 * acknowledged.
 *
 * @internal
 */
export function summaryOfPlan(
  plan: Plan,
  options: {
    readonly acknowledgement: Acknowledgement;
    readonly t: FormWords;
    readonly locale: string;
    readonly sentenceWords: SentenceWords;
  },
): string[] {
  const { acknowledgement, t } = options;
  if (plan.steps.length === 0) return [t('plan.nothing')];
  const { gateways } = planSentences(plan, options);
  const cloud = findScreens(plan.provider);
  const isOne = gateways.length === 1;
  const creates = plan.changes.gateways.some(
    ({ addressesGained }) => createdAddressCount(addressesGained) > 0,
  );
  return [
    t('plan.summary', {
      count: plan.steps.length,
      hash: plan.hash.slice(0, 8),
    }),
    ...gateways
      .filter(({ resourceId }) =>
        isAcknowledged(acknowledgement, resourceId, { cloud }),
      )
      .map(({ name: gateway }) =>
        isOne
          ? t('plan.acknowledgeChange')
          : t('plan.acknowledgeChangeOf', { gateway }),
      ),
    ...(creates
      ? [acknowledgement.newAddressesUnseen ? t('plan.unseen') : t('plan.wait')]
      : []),
    ...(acknowledgement.replacedGateways ?? []).map(resourceId =>
      t('plan.acknowledgeReplacement', {
        gateway: nameOfResource(resourceId),
      }),
    ),
    ...(acknowledgement.undoMovesEgress ? [t('plan.undo')] : []),
  ];
}
