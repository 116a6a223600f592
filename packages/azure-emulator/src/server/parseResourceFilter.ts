import { EmulatorError } from '../errors/EmulatorError';
import type { GenericResource } from './GenericResource';

type Filtered = Pick<
  GenericResource,
  'name' | 'type' | 'resourceGroup' | 'location' | 'tags'
>;

/** By lower-cased name; texts are compared in any case, as everywhere in ARM (assumed). */
const fields: Readonly<Record<string, (resource: Filtered) => string>> = {
  resourcetype: ({ type }) => type,
  name: ({ name }) => name,
  resourcegroup: ({ resourceGroup }) => resourceGroup,
  location: ({ location }) => location,
};

/**
 * The `$filter` of a list of resources: `resourceType`, `name`, `resourceGroup` and `location` with `eq` and `ne`, joined by `and`; or `tagName eq '…'`, alone or with `tagValue eq '…'`.
 *
 * That tags stand alone is ARM's rule: https://learn.microsoft.com/rest/api/resources/resources/list. What else ARM has, such as `substringof`, is refused.
 *
 * @internal
 */
export function parseResourceFilter(
  filter: string | null,
): (resource: Filtered) => boolean {
  if (filter === null || filter.trim() === '') {
    return () => true;
  }
  const terms = termsOf(filter);
  const tagName = terms.find(({ field }) => field === 'tagname');
  const tagValue = terms.find(({ field }) => field === 'tagvalue');
  if (tagName || tagValue) {
    if (!tagName || terms.length > (tagValue ? 2 : 1)) {
      throw refuse(filter);
    }
    return ({ tags }) =>
      Object.entries(tags).some(
        ([name, value]) =>
          isSame(name, tagName.value) &&
          (!tagValue || value === tagValue.value),
      );
  }
  return resource =>
    terms.every(
      ({ field, operator, value }) =>
        isSame(fields[field](resource), value) === (operator === 'eq'),
    );
}

function termsOf(filter: string) {
  const term = /\s*(\w+)\s+(eq|ne)\s+'((?:[^']|'')*)'\s*/iy;
  const conjunction = /and\s/iy;
  const terms: {
    readonly field: string;
    readonly operator: string;
    readonly value: string;
  }[] = [];
  let at = 0;
  for (;;) {
    term.lastIndex = at;
    const found = term.exec(filter);
    const field = found?.[1].toLowerCase() ?? '';
    const operator = found?.[2].toLowerCase() ?? '';
    const isTag = ['tagname', 'tagvalue'].includes(field);
    if (
      !found ||
      !(isTag || Object.hasOwn(fields, field)) ||
      (isTag && operator !== 'eq')
    ) {
      throw refuse(filter);
    }
    terms.push({ field, operator, value: found[3].replace(/''/g, "'") });
    at = term.lastIndex;
    if (at === filter.length) {
      return terms;
    }
    conjunction.lastIndex = at;
    if (!conjunction.test(filter)) {
      throw refuse(filter);
    }
    at = conjunction.lastIndex;
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refuse(filter: string): EmulatorError {
  return new EmulatorError('ResourceFilterNotSupported', {
    message: `The emulator cannot read $filter=${filter}: use resourceType, name, resourceGroup or location with eq or ne and a text in quotes, joined by 'and', or tagName eq '…' alone or with tagValue eq '…'.`,
  });
}
