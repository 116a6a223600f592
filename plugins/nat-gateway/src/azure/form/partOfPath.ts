import { pathsOfParts } from './pathsOfParts';

const isPart = (name: string): name is keyof typeof pathsOfParts =>
  Object.hasOwn(pathsOfParts, name);

/**
 * The field of the form that writes to a place in the Spec; undefined where none does.
 *
 * @example
 * partOfPath('spec.gateways[0].tags["a<b"]'); // 'tags'
 *
 * @internal
 */
export function partOfPath(
  path: string,
): keyof typeof pathsOfParts | undefined {
  return Object.keys(pathsOfParts)
    .filter(isPart)
    .find(part => pathsOfParts[part].some(own => path.startsWith(own)));
}
