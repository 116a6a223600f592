import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { resourceKey } from './resourceKey';

const exact = { id: 'exact', idKey: (resourceId: string) => resourceId };

describe('resourceKey', () => {
  it('is the same for each spelling of an id that its cloud takes for the same', () => {
    const upper = { resourceId: '/Subscriptions/A' };
    const lower = { resourceId: '/subscriptions/a' };
    expect(resourceKey(azureCloud, upper)).toBe(resourceKey(azureCloud, lower));
    expect(resourceKey(exact, upper)).not.toBe(resourceKey(exact, lower));
  });

  it('tells clouds apart', () => {
    expect(resourceKey(azureCloud, { resourceId: 'a' })).not.toBe(
      resourceKey(exact, { resourceId: 'a' }),
    );
  });

  it('is the head of the SHA-256, so that it never changes', () => {
    // printf 'azure|/subscriptions/a' | sha256sum
    expect(resourceKey(azureCloud, { resourceId: '/subscriptions/a' })).toBe(
      'dfe701dd22380d6f4dafe1c04c2a81c2',
    );
  });
});
