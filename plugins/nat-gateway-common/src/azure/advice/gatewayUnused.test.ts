import { judgeGateway } from '../__testUtils__/ofAzure';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('gatewayUnused', () => {
  it('says what a gateway without subnets costs', () => {
    const { findings } = judgeGateway(gatewayWith({}, { subnets: [] }), {
      now,
    });
    // 730 × (0.045 + 0.005)
    expect(findings).toMatchObject([
      {
        id: 'gateway-unused',
        severity: 'info',
        wording: { remedy: [{ values: { costPerMonth: 37 } }] },
      },
    ]);
  });

  it('says nothing of one that serves a subnet', () => {
    expect(
      verdictOf(judgeGateway(gatewayWith({}), { now }), 'gateway-unused'),
    ).toBe('nothing');
  });
});
