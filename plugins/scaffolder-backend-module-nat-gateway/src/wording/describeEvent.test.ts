import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { describeEvent } from './describeEvent';

const event = (code: string, values: Record<string, string | number>) => ({
  sequence: 1,
  at: '2026-11-21T05:20:00.000Z',
  level: 'info' as const,
  code,
  values,
  message: 'What the backend says',
});

describe('describeEvent', () => {
  it('says what happened by its code and values', () => {
    const title = 'Create public IP prefix ippre-shop-weu';
    expect(
      describeEvent(event('event.stepDone', { title, seconds: 2.2 })),
    ).toBe(`${title}: done in 2.2 s`);
    expect(describeEvent(event('event.starts', {}))).toBe(
      say('event.starts', {}).message,
    );
  });

  it('leaves a line that was stored before there were codes as it is', () => {
    expect(describeEvent(event('event.recorded', { text: 'x: Running' }))).toBe(
      'x: Running',
    );
  });

  it('takes the word of the backend for a code of another version', () => {
    expect(describeEvent(event('event.notYetKnown', {}))).toBe(
      'What the backend says',
    );
  });
});
