import { mockApis } from '@backstage/test-utils';
import { natGatewayTranslationRef } from '../words/natGatewayTranslationRef';
import { evidenceSentence } from './evidenceSentence';

const snapshot = mockApis
  .translation()
  .getTranslation(natGatewayTranslationRef);
if (!snapshot.ready) throw new Error('The words are not loaded');
const { t } = snapshot;

describe('evidenceSentence', () => {
  it.each([
    [{ label: 'Failed', value: 8_138, unit: 'connections' }, /^Failed: 8,138$/],
    [{ label: 'Idle', value: 30, unit: 'minutes' }, /^Idle: 30 min$/],
    [{ label: 'Failed ÷ attempted', value: 0.079, unit: 'ratio' }, /: 7\.9%$/],
    [{ label: 'Availability', value: 42, unit: 'percent' }, /: 42%$/],
    [{ label: 'Load', value: 3, unit: 'Gbps' }, /^Load: 3 Gbps$/],
    [{ label: 'Nodes', value: 3 }, /^Nodes: 3$/],
    [
      { label: 'Since', value: '2026-11-19T23:35:00.000Z' },
      /Nov (19|20), 2026/,
    ],
    [
      {
        label: 'Route table',
        value:
          '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt-hub',
      },
      /^Route table: rt-hub$/,
    ],
  ])('reads %j as %s', (evidence, sentence) => {
    expect(evidenceSentence(evidence, { t, locale: 'en' })).toMatch(sentence);
  });
});
