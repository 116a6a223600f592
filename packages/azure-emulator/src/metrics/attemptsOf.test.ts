import fc from 'fast-check';
import { attemptsOf } from './attemptsOf';

describe('attemptsOf', () => {
  it('lets attempts fail in proportion to what is refused', () => {
    expect(
      attemptsOf({ opened: 1000, kept: 0, carried: 750, refused: 250 }),
    ).toEqual({ attempted: 1000, failed: 250 });
  });

  it('lets all attempts fail when connections that stand have all ports', () => {
    expect(
      attemptsOf({ opened: 100, kept: 50_000, carried: 50_000, refused: 30 }),
    ).toEqual({ attempted: 100, failed: 100 });
  });

  it('has failures exactly when something is refused, never more than attempts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.nat(2_000_000),
        fc.nat(2_000_000),
        (opened, kept, carried, refused) => {
          const { attempted, failed } = attemptsOf({
            opened,
            kept,
            carried,
            refused,
          });
          expect(failed > 0).toBe(refused > 0);
          expect(failed).toBeLessThanOrEqual(attempted);
        },
      ),
    );
  });
});
