import {
  createdAddressCount,
  type Acknowledgement,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findScreens } from '../../clouds/findScreens';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import type { FormWords } from '../../words/FormWords';
import type { SentenceWords } from '../../words/SentenceWords';
import { isAcknowledged } from './isAcknowledged';
import { planSentences } from './planSentences';

/**
 * What the review page says of a plan: what is done, what it changes and what was acknowledged.
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
  const { acknowledgement, t, locale } = options;
  if (plan.steps.length === 0) return [t('plan.nothing')];
  const sentences = planSentences(plan, options);
  const { gateways, cost } = sentences;
  const cloud = findScreens(plan.provider);
  const isOne = gateways.length === 1;
  const creates = plan.changes.gateways.some(
    ({ addressesGained }) => createdAddressCount(addressesGained) > 0,
  );
  return [
    ...gateways.flatMap(({ notes }) => notes),
    ...sentences.steps.map(({ title }) => title),
    ...gateways.flatMap(gateway => [
      ...(isOne ? [] : [gateway.name]),
      t('plan.summary.gained', { value: gateway.gained }),
      t('plan.summary.lost', { value: gateway.lost }),
      t('plan.summary.consumers', { value: gateway.consumers }),
      t('plan.summary.subnets', {
        value: formatList(gateway.subnets, { locale }) || t('plan.none'),
      }),
      t('plan.summary.clusters', { value: gateway.clusters }),
      t('plan.summary.ports', { value: gateway.ports }),
    ]),
    t('plan.summary.cost', { value: cost[0] }),
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
