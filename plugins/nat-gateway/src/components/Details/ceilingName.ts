import type { PageWords } from '../../words/PageWords';

const known = [
  'connections',
  'portsOfOneDestination',
  'connectionsOfOneDestination',
  'inventory',
] as const;

/**
 * What a ceiling is called; its id where it is a cloud's own.
 *
 * @internal
 */
export function ceilingName(id: string, t: PageWords): string {
  const found = known.find(each => each === id);
  return found ? t(`detail.now.id.${found}`) : id;
}
