import { readJsonBody } from './readJsonBody';

const nested = (levels: number) =>
  `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('readJsonBody', () => {
  it('takes what Azure takes, and refuses a body that is nested without end', () => {
    expect(readJsonBody(nested(50))).toEqual({ a: expect.anything() });
    expect(() => readJsonBody(nested(5_000))).toThrow(
      'nested deeper than 100 levels',
    );
  });
});
