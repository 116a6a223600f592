import { matchesPattern } from './matchesPattern';

/**
 * The condition keys of a request in lower case, with their values; a list if a key has several values.
 *
 * @internal
 */
export type RequestContext = ReadonlyMap<string, string | readonly string[]>;

type Compare = (value: string, wanted: string) => boolean;

const equal: Compare = (value, wanted) => value === wanted;
const like: Compare = (value, wanted) =>
  matchesPattern(value, { pattern: wanted });
const numeric =
  (compare: (a: number, b: number) => boolean): Compare =>
  (value, wanted) =>
    compare(Number(value), Number(wanted));

const positive: Readonly<Record<string, Compare>> = {
  StringEquals: equal,
  StringEqualsIgnoreCase: (value, wanted) =>
    value.toLowerCase() === wanted.toLowerCase(),
  StringLike: like,
  ArnEquals: like,
  ArnLike: like,
  Bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  NumericEquals: numeric((a, b) => a === b),
  NumericLessThan: numeric((a, b) => a < b),
  NumericLessThanEquals: numeric((a, b) => a <= b),
  NumericGreaterThan: numeric((a, b) => a > b),
  NumericGreaterThanEquals: numeric((a, b) => a >= b),
};
const negative: Readonly<Record<string, Compare>> = {
  StringNotEquals: equal,
  StringNotLike: like,
  ArnNotEquals: like,
  ArnNotLike: like,
};

/**
 * Whether a request meets a statement's conditions: all operators, all of their keys, any of the values of each.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 *
 * @internal
 */
export function meetsConditions(
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  context: RequestContext,
): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      meets(operator, {
        value: context.get(key.toLowerCase()),
        wanted: [wanted].flat().map(each => expand(String(each), context)),
      }),
    ),
  );
}

function meets(
  operator: string,
  options: {
    readonly value: string | readonly string[] | undefined;
    readonly wanted: readonly string[];
  },
): boolean {
  const { value, wanted } = options;
  const [, set, name, ifExists] =
    /^(ForAnyValue:|ForAllValues:)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') {
    return wanted.some(each => (each === 'true') === (value === undefined));
  }
  const isNegative = name in negative;
  const compare = positive[name] ?? negative[name];
  const one = (each: string) =>
    wanted.some(text => compare(each, text)) !== isNegative;
  if (value === undefined) {
    // A missing key only meets `ForAllValues`, `IfExists` and negated operators.
    return set === 'ForAllValues:' || Boolean(ifExists) || isNegative;
  }
  const values = [value].flat();
  return set === 'ForAnyValue:' ? values.some(one) : values.every(one);
}

/** Policy variables: `${aws:PrincipalTag/team}`; an unknown variable matches nothing. */
function expand(text: string, context: RequestContext): string {
  return text.replace(/\$\{([^}]+)\}/g, (_, key: string) => {
    const value = context.get(key.toLowerCase());
    return typeof value === 'string' ? value : '\0';
  });
}
