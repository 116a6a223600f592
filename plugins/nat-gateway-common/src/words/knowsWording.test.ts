import { knowsWording } from './knowsWording';
import { say } from './say';

describe('knowsWording', () => {
  it('knows what was said here, with what stands in it', () => {
    const { wording: address } = say('phrase.prefix', { name: 'ippre-old' });
    expect(
      knowsWording(say('violation.addressIpv6', { address }).wording),
    ).toBe(true);
    expect(
      knowsWording(
        say('plan.gatewayUnusedStays', { gateway: 'x', count: 1 }).wording,
      ),
    ).toBe(true);
  });

  it.each([
    ['an area of another provider', { id: 'aws.subnetTwice', values: {} }],
    ['an id of a later version', { id: 'violation.later', values: {} }],
    ['a name that objects have', { id: 'violation.constructor', values: {} }],
    ['an area that objects have', { id: 'constructor.name', values: {} }],
    ['a longer path', { id: 'phrase.aText.more', values: {} }],
    ['a value missing', { id: 'violation.subnetTwice', values: {} }],
    [
      'a part that is not known',
      {
        id: 'violation.subnetTwice',
        values: { subnetId: { id: 'phrase.later', values: {} } },
      },
    ],
    [
      'a part of a list that is not known',
      {
        id: 'violation.subnetTwice',
        values: { subnetId: ['a', { id: 'phrase.later', values: {} }] },
      },
    ],
  ])('does not know %s', (_what, wording) => {
    expect(knowsWording(wording)).toBe(false);
  });
});
