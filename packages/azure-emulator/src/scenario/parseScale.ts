import { checkScale } from './checkScale';
import type { Scale } from './Scale';

const names = ['subscriptions', 'gateways', 'clusters', 'regions', 'seed'];

/**
 * Reads `subscriptions=100,gateways=10000,seed=7`.
 *
 * @internal
 */
export function parseScale(text: string): Required<Scale> {
  const numbers = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name, digits] = /^\s*(\w+)=(\d+)\s*$/.exec(part) ?? [];
    if (!names.includes(name) || numbers.has(name)) {
      throw new Error(
        `The scale '${text}' cannot be read at '${part}': give for instance subscriptions=100,gateways=10000,seed=7`,
      );
    }
    numbers.set(name, Number(digits));
  }
  return checkScale({
    subscriptions: numbers.get('subscriptions'),
    gateways: numbers.get('gateways') ?? Number.NaN,
    clusters: numbers.get('clusters'),
    regions: numbers.get('regions'),
    seed: numbers.get('seed'),
  });
}
