import {
  knowsWording,
  type Wording,
  type WordingValue,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../format/formatList';
import type { SentenceWords } from './SentenceWords';

function valueOf(value: WordingValue, words: SentenceWords): string {
  const { locale } = words;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    return new Intl.NumberFormat(locale).format(value);
  }
  if ('id' in value) return translated(value, words);
  return formatList(
    value.map(each => valueOf(each, words)),
    { locale },
  );
}

function translated({ id, values }: Wording, words: SentenceWords): string {
  const { count } = values;
  const options = {
    interpolation: { escapeValue: false },
    // The number chooses the plural; what is shown of it is in the locale's digits.
    ...(typeof count === 'number' && { count }),
    replace: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        valueOf(value, words),
      ]),
    ),
  };
  return words.t(id, options);
}

/**
 * What the backend says, in the reader's language; its English text where it does not tell which
 * sentence it is, or where that sentence or one in it is not known here.
 *
 * @internal
 */
export function sentenceOf(
  said: { readonly text: string; readonly wording?: Wording },
  words: SentenceWords,
): string {
  const { text, wording } = said;
  return wording && knowsWording(wording) ? translated(wording, words) : text;
}
