import { clusterEntity } from '../__testUtils__/clusterEntity';
import { isEgressEntity } from './isEgressEntity';

describe('isEgressEntity', () => {
  it('takes a cluster, annotated or not', () => {
    expect(isEgressEntity(clusterEntity)).toBe(true);
    expect(
      isEgressEntity({ ...clusterEntity, metadata: { name: 'bare' } }),
    ).toBe(true);
  });

  it('takes whatever has one of the annotations', () => {
    expect(
      isEgressEntity({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'x', annotations: { 'azure.com/subnet-id': '/s' } },
      }),
    ).toBe(true);
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
