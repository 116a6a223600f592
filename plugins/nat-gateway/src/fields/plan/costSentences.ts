import type { CostEstimate } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { formatCount } from '../../format/formatCount';
import { formatDate } from '../../format/formatDate';
import { formatList } from '../../format/formatList';
import { formatMoney } from '../../format/formatMoney';
import type { FormWords } from '../../words/FormWords';
import { costExamples } from './costExamples';

const gigabytesPerTerabyte = 1_000;

/**
 * What a plan costs: by the hour and by data, then examples, as the gigabytes are not known
 * beforehand. Each sentence can be read alone.
 *
 * @internal
 */
export function costSentences(
  cost: CostEstimate,
  options: {
    readonly t: FormWords;
    readonly locale: string;
    readonly cloud: CloudScreens | undefined;
  },
): readonly [string, ...string[]] {
  const { t, locale } = options;
  const money = (amount: number) =>
    Number.isFinite(amount)
      ? formatMoney(amount, { locale, currency: cost.currency })
      : t('plan.costNotKnown');
  const count = (value: number) => formatCount(value, { locale });
  const examples = costExamples(cost, options);
  const { perMonth, perGigabyteProcessed, pricesReadAt } = cost;
  const first = t('plan.costValue', {
    before: money(perMonth.before),
    after: money(perMonth.after),
    perTerabyte: money(perGigabyteProcessed * gigabytesPerTerabyte),
    date: formatDate(pricesReadAt, { locale }),
  });
  if (!examples) return [first];
  const { ofGateway, ofInternet } = examples;
  return [
    first,
    t('plan.costExamples', {
      examples: formatList(
        ofGateway.map(each =>
          t('plan.costExample', {
            gigabytes: count(each.gigabytes),
            cost: money(each.perMonth),
          }),
        ),
        { locale },
      ),
    }),
    ...(ofInternet
      ? [
          t(
            ofInternet.confirmed
              ? 'plan.costInternet'
              : 'plan.costInternetUnconfirmed',
            {
              gigabytes: count(ofInternet.gigabytes),
              cost: money(ofInternet.perMonth),
            },
          ),
        ]
      : [t('plan.costInternetNotKnown')]),
  ];
}
