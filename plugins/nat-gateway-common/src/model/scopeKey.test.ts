import { scopeKey } from './scopeKey';

describe('scopeKey', () => {
  it('is one string however the id is spelt', () => {
    const scope = { provider: 'azure', account: 'Demo' } as const;
    expect(scopeKey({ ...scope, id: 'ABC' })).toBe('azure/Demo/abc');
    expect(scopeKey({ ...scope, id: 'abc' })).toBe('azure/Demo/abc');
  });
});
