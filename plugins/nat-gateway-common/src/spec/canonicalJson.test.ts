import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it('orders keys at every depth and leaves undefined out', () => {
    expect(
      canonicalJson({
        b: { d: 1, c: undefined, a: 2 },
        a: [{ z: 1, y: null }],
      }),
    ).toBe('{"a":[{"y":null,"z":1}],"b":{"a":2,"d":1}}');
  });

  it('keeps the order of a list', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('reads back as the value it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const normal = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(normal);
      }),
    );
  });

  it('gives one text whatever the order the keys were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([NaN, Infinity, () => 1, Symbol('a'), BigInt(1), undefined])(
    'refuses what JSON cannot say (%p)',
    value => {
      expect(() => canonicalJson([value])).toThrow(
        'canonical JSON cannot hold',
      );
    },
  );
});
