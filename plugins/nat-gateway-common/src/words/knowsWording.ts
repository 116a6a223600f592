import { templateOf } from './templateOf';
import type { Wording, WordingValue } from './Wording';

const knowsValue = (value: WordingValue): boolean => {
  if (typeof value === 'string' || typeof value === 'number') return true;
  return 'id' in value ? knowsWording(value) : value.every(knowsValue);
};

/**
 * Whether a sentence can be said with {@link sentences}: it is among them, as is each sentence in
 * it, and no value is missing. A backend of another version, or another provider's, may say one
 * that is not; then its English text is what there is.
 *
 * @public
 */
export function knowsWording(wording: Wording): boolean {
  const template = templateOf(wording);
  if (template === undefined) return false;
  const names = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(
    ([, name]) => name,
  );
  return (
    names.every(name => Object.hasOwn(wording.values, name)) &&
    Object.values(wording.values).every(knowsValue)
  );
}
