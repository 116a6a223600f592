import fc from 'fast-check';
import { AddressPool } from './AddressPool';
import { parseCidr } from './parseCidr';

describe('AddressPool', () => {
  it('gives the same addresses in every run, from the documentation ranges', () => {
    const take = () => {
      const pool = new AddressPool();
      return [pool.takeIPv4(), pool.takeIPv4(), pool.takePrefix(31)];
    };
    expect(take()).toEqual(['203.0.113.1', '203.0.113.2', '198.51.100.0/31']);
    expect(take()).toEqual(take());
  });

  it('aligns prefixes to their length', () => {
    const pool = new AddressPool();
    pool.takePrefix(31);
    expect(pool.takePrefix(28)).toBe('198.51.100.16/28');
  });

  it('does not hand out a released address at once', () => {
    const pool = new AddressPool();
    const first = pool.takeIPv4() ?? '';
    pool.releaseIPv4(first);
    expect(pool.takeIPv4()).not.toBe(first);
  });

  it('goes on in the benchmark range when the first is used up', () => {
    const pool = new AddressPool();
    const all = Array.from({ length: 300 }, () => pool.takeIPv4());
    expect(new Set(all).size).toBe(300);
    expect(all[254]).toBe('198.18.0.1');
  });

  it('never gives overlapping prefixes, whatever is asked and released', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            length: fc.integer({ min: 28, max: 31 }),
            isReleased: fc.boolean(),
          }),
          { maxLength: 60 },
        ),
        wishes => {
          const pool = new AddressPool();
          const held: string[] = [];
          for (const { length, isReleased } of wishes) {
            const prefix = pool.takePrefix(length) ?? '';
            const range = parseCidr(prefix);
            expect(range).toBeDefined();
            for (const other of held.map(cidr => parseCidr(cidr))) {
              expect(
                Number(range?.first) > Number(other?.last) ||
                  Number(range?.last) < Number(other?.first),
              ).toBe(true);
            }
            if (isReleased) {
              pool.releasePrefix(prefix);
            } else {
              held.push(prefix);
            }
          }
        },
      ),
    );
  });
});
