import fc from 'fast-check';
import { newPrefixName } from './newPrefixName';
import { newPublicIpNames } from './newPublicIpNames';

describe('names of new addresses', () => {
  it('follow from the gateway name without its "nat-"', () => {
    expect(newPrefixName('nat-shop-weu')).toBe('ippre-shop-weu');
    expect(newPrefixName('shop')).toBe('ippre-shop');
    expect(newPrefixName('nat-')).toBe('ippre-nat-');
    expect(newPublicIpNames('nat-shop-weu', { count: 2 })).toEqual([
      'pip-shop-weu-1',
      'pip-shop-weu-2',
    ]);
    expect(newPublicIpNames('nat-shop-weu', { count: 1, name: 'pip' })).toEqual(
      ['pip-1'],
    );
  });

  it('are as many as asked for, all different', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 16 }),
        (name, count) => {
          expect(new Set(newPublicIpNames(name, { count })).size).toBe(count);
        },
      ),
    );
  });
});
