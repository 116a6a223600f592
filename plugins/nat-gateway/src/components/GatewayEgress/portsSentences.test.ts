import {
  snatUsage,
  azureGatewayCeilings,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import fc from 'fast-check';
import { mockApis } from '@backstage/test-utils';
import { natGatewayTranslationRef } from '../../words/natGatewayTranslationRef';
import { portsSentences } from './portsSentences';

const snapshot = mockApis
  .translation()
  .getTranslation(natGatewayTranslationRef);
if (!snapshot.ready) throw new Error('The words are not loaded');
const { t } = snapshot;

const window = { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' };

describe('portsSentences', () => {
  const sentences = (
    measured: Partial<Parameters<typeof snatUsage>[0]>,
    count: number,
  ) =>
    portsSentences(
      snatUsage(
        { peakWindow: window, failureWindow: window, ...measured },
        count,
        { ceilings: azureGatewayCeilings('Standard') },
      ),
      { addressCount: count, t, locale: 'en' },
    );

  it('gives a percentage only with what it is of, and with its basis', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(50_000),
        fc.integer({ min: 1, max: 16 }),
        (peakTcpConnections, peakTcpAttemptsPerSecond, count) => {
          const { value, range, basis } = sentences(
            { peakTcpConnections, peakTcpAttemptsPerSecond },
            count,
          );
          expect(value).toMatch(/^[\d,]+ TCP$/);
          expect(value + basis).not.toMatch(/NaN|undefined%/);
          expect(range[0]).toMatch(/% if all went to one destination/);
          expect(basis).toMatch(
            /50,000 from each address: [\d,]+ from \d+ addr/,
          );
        },
      ),
    );
  });

  it('names no share of a destination that would be at risk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 620, max: 1e5 }), perSecond => {
        const { basis = '' } = sentences(
          { peakTcpConnections: 0, peakTcpAttemptsPerSecond: perSecond },
          1,
        );
        const share = Number(/more than (\d+)%/.exec(basis)?.[1]);
        expect((share / 100) * 65 * perSecond).toBeLessThanOrEqual(40_000);
      }),
    );
  });

  it('says that bursts within a minute are not seen, where minutes are counted', () => {
    const unseen = 'Shorter bursts are not seen';
    expect(
      sentences({ peakTcpConnections: 1, peakTcpAttemptsPerSecond: 1 }, 1)
        .basis,
    ).toContain(unseen);
    expect(
      sentences({ peakTcpConnections: 1, attemptedConnections: 3600 }, 1).basis,
    ).not.toContain(unseen);
  });

  it('says not known for what was not measured, and the mean where it stands in', () => {
    expect(sentences({}, 1).value).toMatch(/^not known/);
    expect(
      sentences({ peakTcpConnections: 1, attemptedConnections: 3600 }, 1).basis,
    ).toContain('on average over 1 h');
  });
});
