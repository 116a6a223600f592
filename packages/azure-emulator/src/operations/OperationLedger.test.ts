import { OperationLedger } from './OperationLedger';

const start = new Date('2026-11-20T10:00:00Z');
const after = (milliseconds: number) =>
  new Date(start.getTime() + milliseconds);
const operation = (id: string, durationMilliseconds: number) => ({
  id,
  namespace: 'Microsoft.Network',
  subscriptionId: 's',
  location: 'westeurope',
  resourceId: '/vnet/subnet',
  resourceType: 'Microsoft.Network/natGateways',
  lockId: '/VNET',
  kind: 'write' as const,
  startedAt: start,
  endsAt: after(durationMilliseconds),
});

describe('OperationLedger', () => {
  it('ends an operation when its time has come and not before', () => {
    const ledger = new OperationLedger();
    const ended: string[] = [];
    ledger.start(operation('a', 1000), {
      onEnd: ({ status }) => ended.push(status),
    });
    ledger.settle(after(999));
    expect(ledger.get('a')?.status).toBe('InProgress');
    ledger.settle(after(1000));
    ledger.settle(after(2000));
    expect(ledger.get('A')?.status).toBe('Succeeded');
    expect(ended).toEqual(['Succeeded']);
  });

  it('knows what is locked meanwhile, in any case', () => {
    const ledger = new OperationLedger();
    ledger.start(operation('a', 1000), { onEnd: () => {} });
    expect(ledger.runningOn('/vnet')?.id).toBe('a');
    expect(ledger.runningOn('/vnet/subnet')?.id).toBe('a');
    expect(ledger.runningOn('/other')).toBeUndefined();
    ledger.settle(after(1000));
    expect(ledger.runningOn('/vnet')).toBeUndefined();
  });

  it('ends failed when it was told to', () => {
    const ledger = new OperationLedger();
    const error = { code: 'X', message: 'y' };
    ledger.start(operation('a', 0), { failsWith: error, onEnd: () => {} });
    ledger.settle(start);
    expect(ledger.get('a')).toMatchObject({ status: 'Failed', error });
  });
});
