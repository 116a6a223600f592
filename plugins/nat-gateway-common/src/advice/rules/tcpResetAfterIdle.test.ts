import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('tcpResetAfterIdle', () => {
  it.each([
    [3.9, undefined, 'nothing'],
    [4, undefined, 'info'],
    [60, 2, 'nothing'],
    [60, 4, 'info'],
    [undefined, 2, 'not known'],
  ])(
    'judges a silence of %s min with keep-alives every %s min: %s',
    (longestTcpMinutes, tcpKeepAliveMinutes, verdict) => {
      const facts = { silence: { longestTcpMinutes, tcpKeepAliveMinutes } };
      expect(
        verdictOf(
          judgeGateway(gatewayWith({}), { now, facts }),
          'tcp-reset-after-idle',
        ),
      ).toBe(verdict);
    },
  );

  it('says how it looks to an application', () => {
    const facts = { silence: { longestTcpMinutes: 10 } };
    const { findings } = judgeGateway(gatewayWith({}), { now, facts });
    expect(findings[0]!.remedy).toContain('ECONNRESET');
  });

  it('tells a timeout in seconds where the minutes are not whole', () => {
    const { findings } = judgeGateway(
      gatewayWith({}, { tcpIdleTimeout: { seconds: 350, basis: 'fixed' } }),
      { now, facts: { silence: { longestTcpMinutes: 10 } } },
    );
    const finding = findings.find(({ id }) => id === 'tcp-reset-after-idle')!;
    expect(finding.title).toContain('forgotten after 350 s,');
    expect(finding.evidence).toContainEqual(
      expect.objectContaining({ value: 350, unit: 'seconds' }),
    );
  });

  it('refuses a keep-alive of 0', () => {
    const facts = { silence: { longestTcpMinutes: 9, tcpKeepAliveMinutes: 0 } };
    expect(() => judgeGateway(gatewayWith({}), { now, facts })).toThrow(
      'silence.tcpKeepAliveMinutes 0',
    );
  });
});
