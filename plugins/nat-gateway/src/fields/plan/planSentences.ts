import {
  createdAddressCount,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatList } from '../../format/formatList';
import type { FormWords } from '../../words/FormWords';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';
import { costSentences } from './costSentences';

/**
 * What a plan changes, each part in words.
 *
 * @internal
 */
export interface PlanSentences {
  /** What to know first. */
  readonly notes: readonly string[];
  readonly gained: string;
  readonly lost: string;
  readonly subnets: readonly string[];
  readonly clusters: string;
  readonly ports: string;
  /** What it is by the hour and for data first, then what that means. */
  readonly cost: readonly [string, ...string[]];
  readonly disruption: string;
  readonly steps: readonly {
    readonly title: string;
    readonly movesEgress: boolean;
  }[];
}

/**
 * Puts a plan's changes into words: addresses by name where they exist, by count where they do not.
 *
 * @internal
 */
export function planSentences(
  plan: Plan,
  options: {
    readonly t: FormWords;
    readonly locale: string;
    readonly sentenceWords: SentenceWords;
  },
): PlanSentences {
  const { t, locale, sentenceWords } = options;
  const {
    addressesGained,
    addressesLost,
    subnets,
    clusters,
    ports,
    cost,
    disruption,
    disruptionWording,
  } = plan.changes;
  const list = (items: readonly string[]) =>
    items.length > 0 ? formatList(items, { locale }) : t('plan.none');
  const unknown = createdAddressCount(addressesGained);
  return {
    notes: (plan.changes.notes ?? []).map(({ message: text, wording }) =>
      sentenceOf({ text, wording }, sentenceWords),
    ),
    gained: list([
      ...addressesGained.known,
      ...(unknown > 0 ? [t('plan.gainedNew', { count: unknown })] : []),
    ]),
    lost: list(addressesLost),
    subnets: subnets.map(({ name, before: text, beforeWording: wording }) =>
      t('plan.subnetLine', {
        name,
        before: sentenceOf({ text, wording }, sentenceWords),
      }),
    ),
    clusters: list(clusters),
    ports: t('plan.portsValue', {
      before: formatCount(ports.before, { locale }),
      after: formatCount(ports.after, { locale }),
    }),
    cost: costSentences(cost, { t, locale }),
    disruption: sentenceOf(
      { text: disruption, wording: disruptionWording },
      sentenceWords,
    ),
    steps: plan.steps.map(({ title: text, wording, effect }) => ({
      title: sentenceOf({ text, wording }, sentenceWords),
      movesEgress: effect === 'movesEgress',
    })),
  };
}
