import { sentences } from './sentences';
import type { Wording } from './Wording';

const plurals = new Intl.PluralRules('en-US');

const areas: Readonly<Record<string, Readonly<Record<string, string>>>> =
  sentences;

/**
 * The English template of a sentence; none where it is not among ours.
 *
 * @internal
 */
export function templateOf({ id, values }: Wording): string | undefined {
  const [area = '', stem = '', ...rest] = id.split('.');
  if (rest.length > 0 || !Object.hasOwn(areas, area)) return undefined;
  const plural = `${stem}_${plurals.select(Number(values.count))}`;
  return [stem, plural]
    .filter(key => Object.hasOwn(areas[area], key))
    .map(key => areas[area][key])[0];
}
