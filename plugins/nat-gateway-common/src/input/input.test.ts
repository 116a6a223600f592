import fc from 'fast-check';
import { requireDate } from './requireDate';
import { requireNumber } from './requireNumber';
import { requireText } from './requireText';
import { requireUnique } from './requireUnique';
import { answerOrError } from './testing/answerOrError';

describe('requireNumber', () => {
  it.each([
    [{ min: 1, whole: true }, 1],
    [{ above: 0 }, 1e-9],
    [{ min: 0, max: 1 }, 1],
    [{}, -5],
  ])('lets %j pass %d', (bounds, value) => {
    expect(requireNumber('field', value, bounds)).toBe(value);
  });

  it.each([
    [{ min: 1, whole: true }, 0, 'field 0 is not a whole number from 1'],
    [{ min: 1, whole: true }, 1.5, 'field 1.5 is not a whole number from 1'],
    [{ above: 0, max: 9 }, 0, 'field 0 is not a number above 0, to 9'],
    [{ max: 9 }, 10, 'field 10 is not a number up to 9'],
    [{ min: 0, max: 9 }, 10, 'field 10 is not a number from 0 to 9'],
    [{}, NaN, 'field NaN is not a number'],
    [{}, Infinity, 'field Infinity is not a number'],
  ])('with %j refuses %d', (bounds, value, message) => {
    expect(() => requireNumber('field', value, bounds)).toThrow(message);
  });

  it('gives back what it was given, or throws', () => {
    fc.assert(
      fc.property(fc.double(), value => {
        expect(
          answerOrError(() =>
            requireNumber('field', value, { min: 0, max: 1e6 }),
          ),
        ).toEqual(
          value >= 0 && value <= 1e6
            ? { answer: value }
            : { error: 'InputError' },
        );
      }),
    );
  });
});

describe('requireDate', () => {
  it.each(['', 'yesterday', '2026-13-01', '2026-02-30', '2026-11-20T00:00Z'])(
    "refuses '%s'",
    date => {
      expect(() => requireDate('readAt', date)).toThrow(
        `readAt '${date}' is no date, such as 2026-11-20`,
      );
    },
  );

  it('lets a leap day pass', () => {
    expect(requireDate('readAt', '2028-02-29')).toBe('2028-02-29');
  });
});

describe('requireText and requireUnique', () => {
  it('name the field', () => {
    expect(requireText('name', 'api')).toBe('api');
    expect(() => requireText('name', ' ')).toThrow('name is empty');
    expect(() => requireUnique('pods', ['a', 'b', 'a'])).toThrow(
      "pods has 'a' twice",
    );
    expect(requireUnique('pods', ['a', 'b'])).toBeUndefined();
  });
});
