import fc from 'fast-check';
import { idempotencyKey } from './idempotencyKey';

const taskId = '6d1a1a8e-4a45-4a0b-8f0e-2f7a0a1a2b3c';
const wish = { taskId, stepId: 'apply', iteration: '0', spec: { kind: 'X' } };

describe('the idempotency key of a wish', () => {
  it('is one that the backend takes, whatever a template calls its steps and iterations', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 500 }),
        fc.string({ maxLength: 500 }),
        (stepId, iteration) => {
          expect(
            idempotencyKey({ ...wish, stepId, iteration: `\0${iteration}` }),
          ).toMatch(/^[!-~]{1,200}$/);
        },
      ),
    );
  });

  it('is the same for the same wish, and another one for another task, step, iteration or Spec', () => {
    const keys = [
      wish,
      { ...wish, taskId: 'other' },
      { ...wish, stepId: 'other' },
      { ...wish, iteration: '1' },
      { ...wish, iteration: undefined },
      { ...wish, spec: { kind: 'Y' } },
    ].map(idempotencyKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(idempotencyKey({ ...wish, spec: { kind: 'X' } })).toBe(keys[0]);
  });
});
