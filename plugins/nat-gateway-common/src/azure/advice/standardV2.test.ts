import { judgeGateway } from '../__testUtils__/ofAzure';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('standardV2', () => {
  it.each([
    ['Standard', 'westeurope', 'info'],
    ['Standard', 'Canada East', 'nothing'],
    ['StandardV2', 'westeurope', 'nothing'],
  ])('judges %s in %s: %s', (sku, region, verdict) => {
    const judgement = judgeGateway(
      gatewayWith({}, { kind: `azure${sku}`, region }),
      { now },
    );
    expect(verdictOf(judgement, 'standard-v2')).toBe(verdict);
  });
});
