import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { matchesPattern } from '../iam/matchesPattern';
import { action, type Action } from '../service/Action';
import { filterList, int, text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Item, Kind, State } from '../state/State';

/**
 * A kind of resource with EC2 ids and tags.
 *
 * @internal
 */
export type Ec2Kind =
  | 'vpcs'
  | 'subnets'
  | 'internetGateways'
  | 'routeTables'
  | 'securityGroups'
  | 'networkInterfaces'
  | 'addresses'
  | 'instances'
  | 'natGateways';

/**
 * The values of a resource that a filter matches.
 *
 * @internal
 */
export type Filters<K extends Kind> = Readonly<
  Record<
    string,
    (
      item: Item<K>,
      state: State,
    ) => string | boolean | number | readonly string[] | undefined
  >
>;

/**
 * A describe action of EC2: some by their ids, or those that pass all filters, page by page.
 *
 * @internal
 */
export function describe<K extends Ec2Kind>(definition: {
  readonly name: string;
  readonly kind: K;
  /** The parameter that takes ids. */
  readonly ids: string;
  readonly notFound: { readonly code: string; readonly noun: string };
  readonly filters: Filters<K>;
  /** The element that holds the list. */
  readonly set: string;
  readonly present: (item: Item<K>, state: State) => unknown;
  /** Further parameters that are accepted, and the resources that they select. */
  readonly extra?: z.ZodRawShape;
  readonly picks?: (item: Item<K>, input: Record<string, unknown>) => boolean;
  /** Addresses come on one page, whatever their number. */
  readonly isWhole?: boolean;
}): Action {
  const { kind, ids, filters, present, set } = definition;
  return action({
    name: definition.name,
    input: z
      .object({
        [ids]: texts.optional(),
        Filter: filterList.optional(),
        ...(definition.isWhole
          ? {}
          : { MaxResults: int.optional(), NextToken: text.optional() }),
        ...definition.extra,
      })
      .strict(),
    handle: (input: Record<string, unknown>, { cloud, state }) => {
      const wanted = input[ids] as readonly string[] | undefined;
      const most = input.MaxResults as number | undefined;
      if (most !== undefined && (most < 5 || most > 1000)) {
        throw new AwsError(
          'InvalidParameterValue',
          `Value ( ${most} ) for parameter maxResults is invalid. Expecting a value between 5 and 1000.`,
        );
      }
      if (most !== undefined && wanted?.length) {
        throw new AwsError(
          'InvalidParameterCombination',
          `The parameter ${ids} cannot be used with the parameter MaxResults`,
        );
      }
      const items = state[kind] as Map<string, Item<K>>;
      const picked = wanted?.length
        ? wanted.map(id => {
            const item = items.get(id);
            if (!item) {
              const { code, noun } = definition.notFound;
              throw new AwsError(code, `The ${noun} '${id}' does not exist`);
            }
            return item;
          })
        : [...items.values()];
      const passed = picked.filter(
        item =>
          (definition.picks?.(item, input) ?? true) &&
          passes(item, {
            filters,
            wanted: (input.Filter ?? []) as readonly Wanted[],
            state,
          }),
      );
      if (definition.isWhole || wanted?.length) {
        return { [set]: passed.map(item => present(item, state)) };
      }
      const paged = page(passed, {
        token: input.NextToken as string | undefined,
        size: cloud.settings.pageSize,
        most,
        badToken: 'InvalidNextToken',
      });
      return {
        [set]: paged.items.map(item => present(item, state)),
        nextToken: paged.next,
      };
    },
  });
}

interface Wanted {
  readonly Name: string;
  readonly Value: readonly string[];
}

/** Whether a resource matches all filters, each by any of its values; an unknown filter is refused. */
function passes<K extends Ec2Kind>(
  item: Item<K>,
  options: {
    readonly filters: Filters<K>;
    readonly wanted: readonly Wanted[];
    readonly state: State;
  },
): boolean {
  const { tags } = item as { readonly tags: Readonly<Record<string, string>> };
  return options.wanted.every(({ Name: name, Value: patterns }) => {
    const values = (() => {
      if (name.startsWith('tag:')) {
        return [tags[name.slice(4)]];
      }
      if (name === 'tag-key') {
        return Object.keys(tags);
      }
      const read = Object.hasOwn(options.filters, name)
        ? options.filters[name]
        : undefined;
      if (!read) {
        throw new AwsError(
          'InvalidParameterValue',
          `The filter '${name}' is invalid`,
        );
      }
      return [read(item, options.state)].flat();
    })();
    return values.some(
      value =>
        value !== undefined &&
        patterns.some(pattern => matchesPattern(String(value), { pattern })),
    );
  });
}
