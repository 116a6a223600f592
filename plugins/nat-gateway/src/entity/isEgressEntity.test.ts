import { clouds } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import { isEgressEntity } from './isEgressEntity';

describe('isEgressEntity', () => {
  it('takes a cluster, annotated or not', () => {
    expect(isEgressEntity(clusterEntity)).toBe(true);
    expect(
      isEgressEntity({ ...clusterEntity, metadata: { name: 'bare' } }),
    ).toBe(true);
  });

  it('takes whatever has an annotation of a known cloud', () => {
    const keys = clouds.flatMap(({ annotations }) =>
      annotations.map(({ key }) => key),
    );
    expect(keys).toContain('azure.com/subnet-id');
    for (const key of keys) {
      expect(
        isEgressEntity({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'x', annotations: { [key]: '/s' } },
        }),
      ).toBe(true);
    }
  });

  it('leaves the rest alone', () => {
    expect(
      isEgressEntity({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: 'x' },
        spec: { type: 'database' },
      }),
    ).toBe(false);
  });
});
