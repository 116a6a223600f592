import fc from 'fast-check';
import { adviseGateway } from '../azure/__testUtils__/ofAzure';
import type { NatGateway } from '../model/NatGateway';
import type { SnatMeasurement } from '../model/SnatUsage';
import { gatewayWith } from './__testUtils__/gatewayWith';
import type { Finding } from '../model/Finding';
import { azureCloud } from '../azure/azureCloud';
import { worstFirst } from './worstFirst';

const now = new Date('2026-11-20T12:05:00Z');

const advise = (
  measured: Partial<SnatMeasurement> | undefined,
  changes: Partial<NatGateway> = {},
) => adviseGateway(gatewayWith(measured, changes), { now });
const ids = (findings: readonly Finding[]) =>
  findings.map(({ id, severity }) => `${id}: ${severity}`);

describe('adviseGateway', () => {
  it('has nothing to say of a gateway that is well', () => {
    expect(advise({})).toEqual([]);
  });

  it('calls failed connections critical while they go on, with their evidence', () => {
    const [finding] = advise({
      failedConnections: 1200,
      attemptedConnections: 4800,
      failingSince: '2026-11-20T08:00:00Z',
      newestFailureAt: '2026-11-20T12:00:00Z',
    });
    expect(finding).toMatchObject({
      id: 'failed-connections',
      severity: 'critical',
      title: '1,200 connections failed in 24 h, and still do',
      wording: {
        title: { values: { count: 1200, hours: 24 } },
        remedy: [{ id: 'way.portsFree' }],
      },
      evidence: [
        {
          value: 1200,
          unit: 'connections',
          observedAt: '2026-11-20T12:00:00Z',
        },
        { value: 4800, unit: 'connections' },
        { value: 0.25, unit: 'ratio' },
        { value: '2026-11-20T08:00:00Z' },
        { value: '2026-11-20T12:00:00Z' },
        { id: 'attemptsPerSecond', value: 0 },
        { id: 'portsInUse', value: 100 },
      ],
    });
  });

  it('calls failed connections a warning when there were none in the last hour', () => {
    expect(
      advise({ failedConnections: 1, newestFailureAt: '2026-11-20T08:00:00Z' }),
    ).toMatchObject([
      {
        severity: 'warning',
        title: '1 connection failed in 24 h, none in the last hour',
      },
    ]);
  });

  it.each([
    [39_999, []],
    [40_000, ['destination-ceiling-near: warning']],
    [64_512, ['destination-ceiling-near: warning']],
  ])('judges a peak of %d connections over one address', (peak, expected) => {
    expect(ids(advise({ peakTcpConnections: peak }))).toEqual(expected);
  });

  it('names the basis of every share', () => {
    const [destination] = advise({ peakTcpConnections: 60_000 });
    expect(destination.title).toBe(
      'Near the limit if most traffic goes to one service: 60,000 of 50,000',
    );
    expect(destination.evidence[3]).toMatchObject({ value: 50_000 });
  });

  it.each([
    [4, 'atRisk', []],
    [5, 'atRisk', ['idle-timeout-raised: info']],
    [14, 'unknown', ['idle-timeout-raised: info']],
    [15, 'atRisk', ['idle-timeout-raised: warning']],
    [120, 'degraded', ['idle-timeout-raised: warning']],
    [120, 'unknown', ['idle-timeout-raised: info']],
    [120, 'healthy', ['idle-timeout-raised: info']],
  ] as const)(
    'judges an idle timeout of %d minutes of a gateway that is %s',
    (minutes, status, expected) => {
      expect(
        ids(
          advise(
            {},
            {
              tcpIdleTimeout: { seconds: 60 * minutes, basis: 'configured' },
              status,
            },
          ),
        ),
      ).toEqual(expected);
    },
  );

  it('says what a raised idle timeout costs', () => {
    const [finding] = advise(
      {},
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
    );
    expect(finding.title).toBe(
      'A 30 min idle timeout holds ports of silent connections 7.5 times as long as 4 min',
    );
    expect(finding.remedy).toContain('keep-alives');
  });

  it.each([
    [90, []],
    [89.9, ['datapath-unavailable: critical']],
  ])('judges %d %% of availability', (percent, expected) => {
    expect(ids(advise({ datapathAvailabilityPercent: percent }))).toEqual(
      expected,
    );
  });

  it('says that figures are missing, not that all is well', () => {
    expect(ids(advise(undefined))).toEqual(['figures-missing: info']);
    expect(
      ids(
        advise({ peakTcpConnections: undefined, failedConnections: undefined }),
      ),
    ).toEqual(['figures-missing: info']);
  });

  it.each([
    [undefined, []],
    ['2026-11-20T11:35:00Z', []],
    ['2026-11-20T11:34:00Z', ['figures-old: info']],
  ])('judges a newest sample of %s at 12:05', (newestSampleAt, expected) => {
    expect(ids(advise({ newestSampleAt }))).toEqual(expected);
  });

  it('gives the worst first, and documentation with each', () => {
    const findings = advise(
      {
        failedConnections: 5,
        peakTcpConnections: 64_000,
        datapathAvailabilityPercent: 50,
        newestSampleAt: '2026-11-20T10:00:00Z',
      },
      {
        tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
        status: 'exhausted',
      },
    );
    expect(ids(findings)).toEqual([
      'failed-connections: critical',
      'datapath-unavailable: critical',
      'destination-ceiling-near: warning',
      'idle-timeout-raised: warning',
      'figures-old: info',
    ]);
    for (const { docUrl, resourceId, wording, evidence } of findings) {
      expect(wording?.title.values).not.toEqual({});
      expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
      expect(docUrl).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      expect(resourceId).toBe('/nat');
    }
  });
});

describe('worstFirst', () => {
  it('sorts by severity and keeps the order of equals', () => {
    const severity = fc.constantFrom('critical', 'warning', 'info');
    fc.assert(
      fc.property(fc.array(severity), severities => {
        const findings = severities.map((each, index) => ({
          id: String(index),
          severity: each,
          resourceId: '',
          title: '',
          remedy: '',
          evidence: [],
          docUrl: '',
        }));
        const expected = (['critical', 'warning', 'info'] as const).flatMap(
          each => findings.filter(finding => finding.severity === each),
        );
        expect(worstFirst(findings, {})).toEqual(expected);
      }),
    );
  });

  it('puts what is true of most gateways behind all other', () => {
    const gateway = gatewayWith(
      { peakUdpConnections: 900 },
      { origin: 'foreign', kind: 'azureStandard' },
    );
    const found = adviseGateway(gateway, { now });
    expect(ids(worstFirst([...found].reverse(), azureCloud)).slice(1)).toEqual([
      'unmanaged-gateway: info',
      'standard-v2: info',
      'no-zone: info',
    ]);
    expect(found[0]!.id).toBe('udp-idle-fixed');
  });
});
