import { mockApis } from '@backstage/test-utils';
import { findScreens } from '../../clouds/findScreens';
import { natGatewayFindingTranslationRef } from '../../words/natGatewayFindingTranslationRef';
import { natGatewayTranslationRef } from '../../words/natGatewayTranslationRef';
import { evidenceSentence } from './evidenceSentence';

const translation = mockApis.translation();
const words = translation.getTranslation(natGatewayTranslationRef);
const findingWords = translation.getTranslation(
  natGatewayFindingTranslationRef,
);
if (!words.ready || !findingWords.ready) {
  throw new Error('The words are not loaded');
}
const { t } = words;
const { t: tFinding } = findingWords;

describe('evidenceSentence', () => {
  it.each([
    [{ value: 8_138, unit: 'connections' }, /^Load: 8,138$/],
    [{ value: 1, unit: 'addresses' }, /^Load: 1$/],
    [{ value: 30, unit: 'minutes' }, /^Load: 30 min$/],
    [{ value: 0.079, unit: 'ratio' }, /^Load: 7\.9%$/],
    [{ value: 42, unit: 'percent' }, /^Load: 42%$/],
    [{ value: 3, unit: 'Gbps' }, /^Load: 3 Gbps$/],
    [{ value: 3 }, /^Load: 3$/],
    [{ value: '2026-11-19T23:35:00.000Z' }, /^Load: Nov (19|20), 2026/],
    [
      {
        value:
          '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt-hub',
      },
      /^Load: rt-hub$/,
    ],
  ])('reads %j as %s', (evidence, sentence) => {
    expect(
      evidenceSentence(
        { id: 'unheardOf', label: 'Load', ...evidence },
        { t, tFinding, locale: 'en', cloud: findScreens('azure') },
      ),
    ).toMatch(sentence);
  });

  it('takes its own words for what it knows', () => {
    expect(
      evidenceSentence(
        { id: 'failingSince', label: 'x', value: 'y' },
        { t, tFinding, locale: 'en', cloud: findScreens('azure') },
      ),
    ).toBe('Failing since: y');
  });
});
