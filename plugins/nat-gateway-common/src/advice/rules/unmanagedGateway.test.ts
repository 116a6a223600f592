import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import type { Origin } from '../../model/Origin';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('unmanagedGateway', () => {
  it.each<[Origin, string]>([
    ['created', 'nothing'],
    ['adopted', 'nothing'],
    ['foreign', 'info'],
  ])('judges origin: %s', (origin, verdict) => {
    const judgement = judgeGateway(gatewayWith({}, { origin }), { now });
    expect(verdictOf(judgement, 'unmanaged-gateway')).toBe(verdict);
  });

  it('names the tool that its tag names', () => {
    const { findings } = judgeGateway(
      gatewayWith(
        {},
        { origin: 'foreign', tags: { 'managed-by': 'terraform' } },
      ),
      { now },
    );
    expect(findings[0]!.evidence).toMatchObject([{ value: 'terraform' }]);
  });
});
