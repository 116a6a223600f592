import { mockApis } from '@backstage/test-utils';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { anySentenceTranslationRef } from './anySentenceTranslationRef';
import { sentenceOf } from './sentenceOf';
import type { SentenceWords } from './SentenceWords';

function wordsIn(locale: string): SentenceWords {
  const words = mockApis
    .translation()
    .getTranslation(anySentenceTranslationRef);
  if (!words.ready) throw new Error('English is always there');
  return { t: words.t, locale };
}

const said = ({ message, wording }: ReturnType<typeof say>) => ({
  text: message,
  wording,
});

describe('sentenceOf', () => {
  it('says in English what the backend says', () => {
    const { wording: address } = say('phrase.prefix', { name: 'ippre-old' });
    const refusal = say('violation.addressZone', {
      address,
      zones: ['1', '2'],
      zone: '3',
    });
    expect(sentenceOf(said(refusal), wordsIn('en'))).toBe(refusal.message);
  });

  it('chooses the plural by the count and writes numbers as the locale does', () => {
    const prefix = (count: number) =>
      say('step.createPublicIpPrefix', { name: 'p', prefixLength: 31, count });
    expect(sentenceOf(said(prefix(1)), wordsIn('de'))).toBe(
      'Create public IP prefix p (/31, 1 address)',
    );
    expect(sentenceOf(said(prefix(2000)), wordsIn('de'))).toBe(
      'Create public IP prefix p (/31, 2.000 addresses)',
    );
  });

  it('joins lists as the locale does', () => {
    const { wording } = say('phrase.zones', { zones: ['1', '2'] });
    expect(sentenceOf({ text: 'x', wording }, wordsIn('ja'))).toBe('zone 1 2');
  });

  it('takes no value for a template', () => {
    const name = '{{name}} $t(phrase.subnet) <b> $& &amp;';
    const refusal = say('violation.subnetBasicSku', { name });
    expect(sentenceOf(said(refusal), wordsIn('en'))).toBe(refusal.message);
  });

  it.each([
    ['without a wording', undefined],
    ['of an unknown id', { id: 'aws.natInstance', values: {} }],
    [
      'with a part of an unknown id',
      {
        id: 'violation.addressIpv6',
        values: { address: { id: 'aws.address', values: {} } },
      },
    ],
    ['with a value missing', { id: 'violation.subnetTwice', values: {} }],
  ])('keeps the English text %s', (_what, wording) => {
    expect(sentenceOf({ text: 'As it was.', wording }, wordsIn('de'))).toBe(
      'As it was.',
    );
  });
});
