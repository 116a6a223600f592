import type { JsonObject } from '../arm/JsonObject';

/**
 * The test that a `$filter` of the Retail Prices API stands for: `field eq 'value'`, `ne`, `contains(field, 'value')`, with `and`, and `or` between groups.
 *
 * `undefined` when it cannot be read. Values are compared exactly, as there.
 *
 * @internal
 */
export function parsePriceFilter(
  filter: string,
): ((price: JsonObject) => boolean) | undefined {
  const groups = filter
    .split(/\s+or\s+/i)
    .map(group => group.split(/\s+and\s+/i).map(parseTerm));
  return groups.every(group => group.every(term => term !== undefined))
    ? price => groups.some(group => group.every(term => term?.(price) === true))
    : undefined;
}

function parseTerm(text: string): ((price: JsonObject) => boolean) | undefined {
  const term = text.trim().replace(/^\((.*)\)$/, '$1');
  const comparison = /^(\w+)\s+(eq|ne)\s+(?:'([^']*)'|(true|false))$/i.exec(
    term,
  );
  if (comparison) {
    const [, field, operator, quoted, literal] = comparison;
    const wanted = quoted ?? literal;
    return price =>
      (String(price[field]) === wanted) === (operator.toLowerCase() === 'eq');
  }
  const contained = /^contains\(\s*(\w+)\s*,\s*'([^']*)'\s*\)$/i.exec(term);
  return contained
    ? price => String(price[contained[1]]).includes(contained[2])
    : undefined;
}
