import { judgeGateway } from '../__testUtils__/ofAzure';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('noZone', () => {
  it.each([
    ['Standard', [], 'info'],
    ['Standard', ['1'], 'nothing'],
    ['StandardV2', [], 'nothing'],
  ])('judges %s in zones %j: %s', (sku, zones, verdict) => {
    const judgement = judgeGateway(
      gatewayWith({}, { kind: `azure${sku}`, zones }),
      { now },
    );
    expect(verdictOf(judgement, 'no-zone')).toBe(verdict);
  });
});
