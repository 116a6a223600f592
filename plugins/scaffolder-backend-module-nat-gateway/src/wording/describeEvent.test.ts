import { describeEvent } from './describeEvent';

const key = 'create-prefix:ippre-shop-weu';
const steps = [{ key, title: 'Create public IP prefix ippre-shop-weu (/31)' }];
const event = (message: string, stepKey?: string) => ({
  sequence: 1,
  at: '2026-11-21T05:20:00.000Z',
  level: 'info' as const,
  message,
  ...(stepKey !== undefined && { stepKey }),
});

describe('describeEvent', () => {
  it.each([
    [
      `${key}: InProgress`,
      'Create public IP prefix ippre-shop-weu: the cloud says InProgress',
    ],
    [
      `${key}: done in 2.2 s`,
      'Create public IP prefix ippre-shop-weu: done in 2.2 s',
    ],
    [
      `undo ${key}: Succeeded`,
      'undo: Create public IP prefix ippre-shop-weu: the cloud says Succeeded',
    ],
    [
      'Create public IP prefix ippre-shop-weu (/31): started',
      'Create public IP prefix ippre-shop-weu (/31): started',
    ],
  ])('reads %s as %s', (message, sentence) => {
    expect(describeEvent(event(message, key), { steps })).toBe(sentence);
  });

  it('leaves what is about no step, or about one that it does not know', () => {
    expect(describeEvent(event('The run starts'), { steps })).toBe(
      'The run starts',
    );
    expect(describeEvent(event('x: Running', 'x'), { steps })).toBe(
      'x: Running',
    );
  });
});
