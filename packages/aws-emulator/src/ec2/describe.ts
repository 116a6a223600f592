import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { matchesPattern } from '../iam/matchesPattern';
import { action, type Action, type Output } from '../service/Action';
import { list, object, text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Item, State } from '../state/State';
import { valuesAt } from '../state/valuesAt';
import { find, type Ec2Kind } from './ec2Kinds';

const filterList = list(object({ Name: text, Value: texts }));
type Wanted = z.output<typeof filterList>[number];

/** The tags of a resource, as EC2 shows them. @internal */
export const tagged = ({ tags }: Pick<Item<'vpcs'>, 'tags'>) => ({
  tagSet: Object.entries(tags).map(([key, value]) => ({ key, value })),
});

/** A describe action of EC2: some by their ids, or those that pass all filters, page by page. @internal */
export function describe<K extends Ec2Kind>(definition: {
  readonly name: string;
  readonly kind: K;
  /** The parameter that takes ids. */
  readonly ids: string;
  /** The element that holds the list. */
  readonly set: string;
  readonly present: (item: Item<K>, state: State) => Output;
  /** The fields of the answer that filters match, by the filter's name. Tags are filters everywhere. */
  readonly filters: Readonly<Record<string, string>>;
  /** What an item of the list comes in, if it comes in something. */
  readonly wrap?: (shown: Output) => Output;
  /** Addresses come on one page, whatever their number. */
  readonly isWhole?: boolean;
}): Action {
  const {
    name,
    kind,
    ids,
    set,
    present,
    isWhole = false,
    wrap = each => each,
  } = definition;
  return action({
    name,
    input: {
      [ids]: texts.optional(),
      Filter: filterList.optional(),
      ...(isWhole ? {} : { NextToken: text.optional() }),
    },
    handle: (input: Readonly<Record<string, unknown>>, call) => {
      const { state } = call;
      const wanted = (input[ids] ?? []) as readonly string[];
      const filters = (input.Filter ?? []) as readonly Wanted[];
      filters.forEach(({ Name }) => requireFilter(Name, definition.filters));
      const items =
        wanted.length > 0
          ? wanted.map(id => find(state, kind, id))
          : ([...state[kind].values()] as Item<K>[]);
      const shown = items
        .map(item => ({ ...present(item, state), ...tagged(item) }))
        .filter(each =>
          filters.every(filter => passes(each, filter, definition.filters)),
        );
      const paged = page(call, shown, {
        token: input.NextToken as string | undefined,
        isNamed: isWhole || wanted.length > 0,
      });
      return { [set]: paged.items.map(wrap), nextToken: paged.next };
    },
  });
}

function requireFilter(
  name: string,
  fields: Readonly<Record<string, string>>,
): void {
  if (!/^tag(:.|-key$)/.test(name) && !Object.hasOwn(fields, name)) {
    throw new AwsError(
      'InvalidParameterValue',
      `The filter '${name}' is invalid`,
    );
  }
}

/** Whether a resource matches a filter by any of its values. */
function passes(
  shown: { readonly tagSet: readonly { key: string; value: string }[] },
  { Name: name, Value: patterns }: Wanted,
  fields: Readonly<Record<string, string>>,
): boolean {
  const values = name.startsWith('tag:')
    ? shown.tagSet
        .filter(({ key }) => key === name.slice(4))
        .map(({ value }) => value)
    : valuesAt(shown, name === 'tag-key' ? 'tagSet.key' : fields[name]);
  return values.some(value =>
    patterns.some(pattern => matchesPattern(String(value), { pattern })),
  );
}
