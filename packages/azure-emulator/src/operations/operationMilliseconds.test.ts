import { operationMilliseconds } from './operationMilliseconds';

const details = {
  type: 'Microsoft.Network/natGateways',
  kind: 'write' as const,
  operationId: '8000aaaa',
};

describe('operationMilliseconds', () => {
  it('is nothing when instant', () => {
    expect(operationMilliseconds('instant', details)).toBe(0);
  });

  it('is what a fixed latency says', () => {
    expect(operationMilliseconds({ operationMilliseconds: 123 }, details)).toBe(
      123,
    );
  });

  it('is seconds when realistic, spread by the operation id', () => {
    const of = (operationId: string) =>
      operationMilliseconds('realistic', { ...details, operationId });
    expect(of('00000000')).toBe(3200);
    expect(of('ffff0000')).toBe(4800);
  });
});
