import { templateOf } from './templateOf';
import type { Wording, WordingValue } from './Wording';

const numbers = new Intl.NumberFormat('en-US');

function valueInEnglish(value: WordingValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numbers.format(value);
  if ('id' in value) return inEnglish(value);
  return value.map(each => valueInEnglish(each)).join(', ');
}

/**
 * A sentence in English; its id where there is no such sentence here.
 *
 * @public
 */
export function inEnglish(wording: Wording): string {
  return (templateOf(wording) ?? wording.id).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => valueInEnglish(wording.values[name]),
  );
}
