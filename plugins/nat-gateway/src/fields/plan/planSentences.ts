import {
  createdAddressCount,
  type GatewayChanges,
  type Plan,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { findScreens } from '../../clouds/findScreens';
import { formatCount } from '../../format/formatCount';
import { formatList } from '../../format/formatList';
import type { FormWords } from '../../words/FormWords';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';
import { costSentences } from './costSentences';

/** What it is by the hour and for data first, then what that means. */
type Cost = readonly [string, ...string[]];

/**
 * What a plan changes of one gateway, each part in words.
 *
 * @internal
 */
export interface GatewaySentences {
  readonly resourceId: string;
  readonly name: string;
  /** What to know first. */
  readonly notes: readonly string[];
  readonly gained: string;
  readonly lost: string;
  /** Who relies on the addresses. */
  readonly consumers: string;
  readonly subnets: readonly string[];
  readonly clusters: string;
  readonly ports: string;
  readonly cost: Cost;
  readonly disruption: string;
}

/**
 * What a plan changes, each part in words.
 *
 * @internal
 */
export interface PlanSentences {
  readonly gateways: readonly GatewaySentences[];
  /** Of all gateways together. */
  readonly cost: Cost;
  readonly steps: readonly {
    readonly title: string;
    readonly movesEgress: boolean;
  }[];
}

interface Words {
  readonly t: FormWords;
  readonly locale: string;
  readonly sentenceWords: SentenceWords;
}

function gatewaySentences(
  changes: GatewayChanges,
  {
    cloud,
    t,
    locale,
    sentenceWords,
  }: Words & { readonly cloud: CloudScreens | undefined },
): GatewaySentences {
  const { addressesGained, addressesLost, notRead = [], ports } = changes;
  const said = ({ message: text, wording }: ReturnType<typeof say>) =>
    sentenceOf({ text, wording }, sentenceWords);
  const list = (items: readonly string[]) =>
    items.length > 0 ? formatList(items, { locale }) : t('plan.none');
  const unknown = createdAddressCount(addressesGained);
  return {
    resourceId: changes.resourceId,
    name: changes.name,
    notes: (changes.notes ?? []).map(said),
    gained:
      addressesGained.known.length + unknown === 0 &&
      addressesLost.length + notRead.length === 0
        ? t('plan.asBefore')
        : list([
            ...addressesGained.known,
            ...(unknown > 0 ? [t('plan.gainedNew', { count: unknown })] : []),
          ]),
    lost: list([
      ...addressesLost,
      ...notRead.map(({ name }) => said(say('phrase.notRead', { name }))),
    ]),
    consumers: list(
      (changes.consumers ?? []).map(({ name, address }) =>
        t('plan.consumer', { name, address }),
      ),
    ),
    subnets: changes.subnets.map(
      ({ name, before: text, beforeWording: wording }) =>
        t('plan.subnetLine', {
          name,
          before: sentenceOf({ text, wording }, sentenceWords),
        }),
    ),
    clusters: list(changes.clusters),
    ports: t('plan.portsValue', {
      before:
        ports.before === undefined
          ? t('plan.portsNotRead')
          : formatCount(ports.before, { locale }),
      after: formatCount(ports.after, { locale }),
    }),
    cost: costSentences(changes.cost, { t, locale, cloud }),
    disruption: sentenceOf(
      { text: changes.disruption, wording: changes.disruptionWording },
      sentenceWords,
    ),
  };
}

/**
 * Puts a plan's changes into words: addresses by name where they exist, by count where they do not.
 *
 * @internal
 */
export function planSentences(plan: Plan, words: Words): PlanSentences {
  const { gateways, cost } = plan.changes;
  const cloud = findScreens(plan.provider);
  return {
    gateways: gateways.map(changes =>
      gatewaySentences(changes, { ...words, cloud }),
    ),
    cost: costSentences(cost, { ...words, cloud }),
    steps: plan.steps.map(({ title: text, wording, effect }) => ({
      title: sentenceOf({ text, wording }, words.sentenceWords),
      movesEgress: effect === 'movesEgress',
    })),
  };
}
