import { resourceKey } from './resourceKey';

describe('resourceKey', () => {
  it('is the same for each spelling of an id', () => {
    expect(resourceKey('azure', { resourceId: '/Subscriptions/A' })).toBe(
      resourceKey('azure', { resourceId: '/subscriptions/a' }),
    );
  });

  it('tells clouds apart', () => {
    expect(resourceKey('azure', { resourceId: 'a' })).not.toBe(
      resourceKey('aws', { resourceId: 'a' }),
    );
  });

  it('is the head of the SHA-256, so that it never changes', () => {
    // printf 'azure|/subscriptions/a' | sha256sum
    expect(resourceKey('azure', { resourceId: '/subscriptions/a' })).toBe(
      'dfe701dd22380d6f4dafe1c04c2a81c2',
    );
  });
});
