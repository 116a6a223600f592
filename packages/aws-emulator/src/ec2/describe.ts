import { matchesWildcard } from 'emulator-kit';
import { demand } from '../AwsError';
import { action, type Action, type Output } from '../service/Action';
import { list, object, text, texts } from '../service/fields';
import { listed } from '../service/page';
import { find, type NamedKind } from '../state/kinds';
import { type Item, type State, valuesAt } from '../state/State';

const filterList = list(object({ Name: text, Value: texts }));

/** The tags of a resource, as EC2 shows them. @internal */
export const tagged = ({ tags }: Pick<Item<'vpcs'>, 'tags'>) => ({
  tagSet: Object.entries(tags).map(([key, value]) => ({ key, value })),
});

const camelCase = (name: string) =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A describe action of EC2: some by their ids, or those that pass all filters, page by page. @internal */
export function describe<K extends NamedKind>(definition: {
  readonly name: string;
  readonly kind: K;
  /** The parameter that takes ids, if it is not that of `DescribeSubnets`: `SubnetId`. */
  readonly ids?: string;
  /** The element that holds the list, if it is not that of `DescribeSubnets`: `subnetSet`. */
  readonly set?: string;
  readonly present: (item: Item<K>, state: State) => Output;
  /** The names of filters that match the field of the same name. Tags are filters everywhere. */
  readonly filters?: readonly string[];
  /** Other filters, with the path to what they match. */
  readonly paths?: Readonly<Record<string, string>>;
  /** What an item of the list comes in, if it comes in something. */
  readonly wrap?: (shown: Output) => Output;
  /** Addresses come on one page, whatever their number. */
  readonly isWhole?: boolean;
}): Action {
  const { name, kind, isWhole = false, wrap = each => each } = definition;
  const noun = name.slice('Describe'.length, -1);
  const {
    ids = `${noun}Id`,
    set = `${noun[0].toLowerCase()}${noun.slice(1)}Set`,
  } = definition;
  const paths = new Map([
    ...(definition.filters ?? []).map(each => [each, camelCase(each)] as const),
    ...Object.entries(definition.paths ?? {}),
    ['tag-key', 'tagSet.key'],
  ]);
  const valuesOf = (shown: ReturnType<typeof tagged>, filter: string) =>
    filter.startsWith('tag:')
      ? shown.tagSet
          .filter(({ key }) => key === filter.slice(4))
          .map(({ value }) => value)
      : valuesAt(shown, paths.get(filter) ?? '');
  return action({
    name,
    input: {
      [ids]: texts.default([]),
      Filter: filterList.default([]),
      ...(isWhole ? {} : { NextToken: text.optional() }),
    },
    handle: (input: Readonly<Record<string, unknown>>, call) => {
      const { state } = call;
      const wanted = input[ids] as readonly string[];
      const filters = filterList.parse(input.Filter);
      filters.forEach(({ Name }) =>
        demand(
          /^tag:./.test(Name) || paths.has(Name),
          `InvalidParameterValue: The filter '${Name}' is invalid`,
        ),
      );
      const items =
        wanted.length > 0
          ? wanted.map(id => find(call, kind, id))
          : ([...state[kind].values()] as Item<K>[]);
      const shown = items
        .map(item => ({ ...definition.present(item, state), ...tagged(item) }))
        .filter(each =>
          filters.every(({ Name, Value }) =>
            valuesOf(each, Name).some(value =>
              Value.some(pattern =>
                matchesWildcard(String(value), { pattern }),
              ),
            ),
          ),
        );
      return listed(call, shown, {
        token: input.NextToken as string | undefined,
        set,
        present: wrap,
        next: 'nextToken',
        isNamed: isWhole || wanted.length > 0,
      });
    },
  });
}
