import { mockApis } from '@backstage/test-utils';
import type { CostEstimate } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import fc from 'fast-check';
import { findScreens } from '../../clouds/findScreens';
import { natGatewayFormTranslationRef } from '../../words/natGatewayFormTranslationRef';
import { costSentences } from './costSentences';

const words = mockApis
  .translation()
  .getTranslation(natGatewayFormTranslationRef);
if (!words.ready) throw new Error('The words are not loaded');
const { t } = words;
const cost: CostEstimate = {
  currency: 'USD',
  region: 'list',
  pricesReadAt: '2026-11-20',
  sourceUrl: 'https://azure.microsoft.com/pricing/',
  perMonth: { before: 0, after: 41.61 },
  perGigabyteProcessed: 0.045,
};
const say = (changes: Partial<CostEstimate>) =>
  costSentences(
    { ...cost, ...changes },
    {
      t,
      locale: 'en',
      cloud: findScreens('azure'),
    },
  );

describe('costSentences', () => {
  it('tells what stands apart from what data adds, and names gigabytes', () => {
    expect(say({})).toEqual([
      '$0 → $42 a month whatever goes through it, and $45 for each TB processed. List prices of Nov 20, 2026.',
      'In all, a month with 100 GB: $46, 1,000 GB: $87, 10,000 GB: $492.',
      'On top, as with any way out: data out to the internet, about $78 for 1,000 GB (this price was not read at its source).',
    ]);
  });

  it('does not take list prices of the internet for those of a region', () => {
    const [, , internet] = say({ region: 'switzerlandnorth', currency: 'CHF' });
    expect(internet).toBe(
      'On top, as with any way out: what the internet charges for data out.',
    );
  });

  it('says of a price that is no number that it is not known', () => {
    expect(say({ perGigabyteProcessed: NaN })).toEqual([
      '$0 → $42 a month whatever goes through it, and not known for each TB processed. List prices of Nov 20, 2026.',
    ]);
  });

  it('never shows NaN, whatever the amounts', () => {
    const amount = fc.double({ min: 0, max: 1e6 });
    const perGigabyteAmount = fc.double({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        amount,
        amount,
        perGigabyteAmount,
        (before, after, perGigabyte) => {
          const sentences = say({
            perMonth: { before, after },
            perGigabyteProcessed: perGigabyte,
          });
          expect(sentences.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
        },
      ),
    );
  });
});
