import { AzureError } from '../errors/AzureError';

/**
 * The dimensions that a filter names and the values wanted of each; `*` splits by the dimension.
 *
 * Form: `A eq 'x' or A eq 'y' and B eq '*'`. An `or` may only stand between values of one dimension.
 *
 * @internal
 */
export function parseMetricFilter(
  filter: string | undefined,
  options: { readonly dimensions: readonly string[] },
): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, string[]>();
  if (!filter?.trim()) {
    return wanted;
  }
  for (const group of filter.split(/\s+and\s+/i)) {
    const terms = group
      .replace(/^\s*\(|\)\s*$/g, '')
      .split(/\s+or\s+/i)
      .map(term => /^\s*([\w/.]+)\s+eq\s+'([^']*)'\s*$/i.exec(term));
    const names = new Set(terms.map(term => term?.[1].toLowerCase()));
    const name = terms[0]?.[1];
    const dimension = options.dimensions.find(
      candidate => candidate.toLowerCase() === name?.toLowerCase(),
    );
    if (terms.includes(null) || names.size !== 1) {
      throw refuse(
        `The filter '${filter}' cannot be read: use "Dimension eq 'value'", with 'or' within one dimension and 'and' between dimensions.`,
      );
    }
    if (!dimension) {
      throw refuse(
        `Metric: the dimension '${name}' is not valid; valid dimensions: ${
          options.dimensions.join(', ') || 'none'
        }.`,
      );
    }
    wanted.set(dimension, [
      ...(wanted.get(dimension) ?? []),
      ...terms.map(term => term?.[2] ?? ''),
    ]);
  }
  return wanted;
}

function refuse(reason: string) {
  return new AzureError('MetricQueryInvalid', { reason });
}
