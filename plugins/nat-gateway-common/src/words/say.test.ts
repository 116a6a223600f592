import { inEnglish } from './inEnglish';
import { say } from './say';

describe('say', () => {
  it('puts the values into the sentence and tells which sentence it is', () => {
    expect(say('violation.subnetTwice', { subnetId: 'snet-a' })).toEqual({
      message: 'The subnet snet-a is given twice; keep one.',
      wording: { id: 'violation.subnetTwice', values: { subnetId: 'snet-a' } },
    });
  });

  it('chooses the plural by the count and groups the digits of numbers', () => {
    const step = (count: number) =>
      say('step.createPublicIpPrefix', { name: 'p', prefixLength: 31, count });

    expect(step(1).message).toBe('Create public IP prefix p (/31, 1 address)');
    expect(step(2000).message).toBe(
      'Create public IP prefix p (/31, 2,000 addresses)',
    );
  });

  it('takes a sentence, or a list of names and sentences, as a value', () => {
    const { wording } = say('outbound.loadBalancer', {});

    expect(
      say('violation.subnetTwice', { subnetId: ['snet-a', wording] }).message,
    ).toBe('The subnet snet-a, load balancer is given twice; keep one.');
  });

  it('leaves braces in a value alone', () => {
    expect(say('violation.subnetTwice', { subnetId: '{{x}}' }).message).toBe(
      'The subnet {{x}} is given twice; keep one.',
    );
  });

  it('says the id of a sentence that is not among ours', () => {
    expect(inEnglish({ id: 'aws.natInstance', values: {} })).toBe(
      'aws.natInstance',
    );
  });
});
