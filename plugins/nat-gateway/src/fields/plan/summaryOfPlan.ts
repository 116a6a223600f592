import {
  createdAddressCount,
  type Acknowledgement,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import type { FormWords } from '../../words/FormWords';
import type { SentenceWords } from '../../words/SentenceWords';
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
  const { gained, lost, clusters, ports, cost } = sentences;
  const subnets = formatList(sentences.subnets, { locale });
  const creates = createdAddressCount(plan.changes.addressesGained) > 0;
  return [
    ...sentences.notes,
    ...sentences.steps.map(({ title }) => title),
    t('plan.summary.gained', { value: gained }),
    t('plan.summary.lost', { value: lost }),
    t('plan.summary.subnets', {
      value: subnets || t('plan.none'),
    }),
    t('plan.summary.clusters', { value: clusters }),
    t('plan.summary.ports', { value: ports }),
    t('plan.summary.cost', { value: cost[0] }),
    ...(acknowledgement.sourceAddressesChange
      ? [t('plan.acknowledgeChange')]
      : []),
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
