import fc from 'fast-check';
import { snatOutcome } from './snatOutcome';

describe('snatOutcome', () => {
  it('carries 50,000 connections to one destination with one address, and refuses the next', () => {
    expect(
      snatOutcome({ addressCount: 1, perDestination: [50_000], spread: 0 }),
    ).toMatchObject({ carried: 50_000, refused: 0 });
    expect(
      snatOutcome({ addressCount: 1, perDestination: [50_001], spread: 0 }),
    ).toMatchObject({ carried: 50_000, refused: 1 });
  });

  it('counts the 50,000 for each address', () => {
    expect(
      snatOutcome({ addressCount: 2, perDestination: [100_001], spread: 0 }),
    ).toMatchObject({ carried: 100_000, refused: 1 });
  });

  it('uses ports again for other destinations, so more connections than ports are no failure', () => {
    expect(
      snatOutcome({
        addressCount: 1,
        perDestination: [40_000, 40_000, 40_000],
        spread: 0,
      }),
    ).toMatchObject({ carried: 120_000, refused: 0 });
  });

  it('counts what is carried beside it towards the two million, and refuses each its share', () => {
    expect(
      snatOutcome({
        addressCount: 16,
        perDestination: [],
        spread: 1_500_000,
        beside: 1_000_000,
      }),
    ).toEqual({
      carried: 1_200_000,
      refused: 300_000,
      datapathAvailability: 80,
    });
  });

  it('carries exactly two million of both protocols together when more are wanted', () => {
    const count = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(count, count, (tcp, udp) => {
        fc.pre(tcp + udp > 2_000_000);
        const [ofTcp, ofUdp] = [
          [tcp, udp],
          [udp, tcp],
        ].map(([spread, beside]) =>
          snatOutcome({ addressCount: 16, perDestination: [], spread, beside }),
        );
        expect(ofTcp.carried + ofUdp.carried).toBe(2_000_000);
        expect(ofTcp.refused).toBeGreaterThanOrEqual(0);
        expect(ofUdp.refused).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('carries two million in all and then loses datapath availability', () => {
    expect(
      snatOutcome({ addressCount: 16, perDestination: [], spread: 2_000_000 }),
    ).toEqual({ carried: 2_000_000, refused: 0, datapathAvailability: 100 });
    expect(
      snatOutcome({ addressCount: 16, perDestination: [], spread: 2_500_000 }),
    ).toEqual({
      carried: 2_000_000,
      refused: 500_000,
      datapathAvailability: 80,
    });
  });

  it('carries nothing without an address', () => {
    expect(
      snatOutcome({ addressCount: 0, perDestination: [10], spread: 5 }),
    ).toMatchObject({ carried: 0, refused: 15 });
  });

  it('never loses or invents a connection, and refuses exactly when a limit is passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.nat(300_000), { maxLength: 20 }),
        fc.nat(3_000_000),
        (addressCount, perDestination, spread) => {
          const outcome = snatOutcome({ addressCount, perDestination, spread });
          const total = perDestination.reduce((sum, n) => sum + n, spread);
          const isPassed =
            perDestination.some(n => n > addressCount * 50_000) ||
            total > 2_000_000;
          expect(outcome.carried + outcome.refused).toBe(total);
          expect(outcome.refused > 0).toBe(isPassed);
        },
      ),
    );
  });
});
