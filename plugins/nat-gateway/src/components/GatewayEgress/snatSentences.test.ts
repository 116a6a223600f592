import fc from 'fast-check';
import { snatUsage } from 'backstage-plugin-nat-gateway-common';
import { mockApis } from '@backstage/test-utils';
import { natGatewayTranslationRef } from '../../words/natGatewayTranslationRef';
import { snatSentences } from './snatSentences';

const snapshot = mockApis
  .translation()
  .getTranslation(natGatewayTranslationRef);
if (!snapshot.ready) throw new Error('The words are not loaded');
const { t } = snapshot;

const window = { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' };

describe('snatSentences', () => {
  const sentences = (peakTcpConnections: number | undefined, count: number) =>
    snatSentences(
      snatUsage(
        { peakWindow: window, failureWindow: window, peakTcpConnections },
        count,
      ),
      { addressCount: count, t, locale: 'en' },
    );

  it('gives a percentage only with the ports that it is of, and with its basis', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000_000),
        fc.integer({ min: 1, max: 16 }),
        (peak, count) => {
          const { value, basis } = sentences(peak, count);
          expect(value).toMatch(/[\d,]+ (of|over|connections over) .*ports.*%/);
          expect(basis).toMatch(/divided by 64,512 × \d+ address/);
        },
      ),
    );
  });

  it('says not known for what was not measured, whatever the addresses', () => {
    fc.assert(
      fc.property(fc.nat(16), count => {
        expect(sentences(undefined, count).value).toMatch(/^use not known/);
      }),
    );
  });
});
