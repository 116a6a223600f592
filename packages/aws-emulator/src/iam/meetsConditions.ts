import { matchesPattern } from './matchesPattern';

/**
 * The condition keys of a request in lower case, with their values.
 *
 * @internal
 */
export type RequestContext = ReadonlyMap<string, string>;

type Compare = (value: string, wanted: string) => boolean;

const equal: Compare = (value, wanted) => value === wanted;
const equalIgnoringCase: Compare = (value, wanted) =>
  value.toLowerCase() === wanted.toLowerCase();
const like: Compare = (value, wanted) =>
  matchesPattern(value, { pattern: wanted });

/** The operators by name; `Not` in a name inverts one, and `Null` compares nothing. */
const operators: Readonly<Record<string, Compare>> = {
  StringEquals: equal,
  StringNotEquals: equal,
  StringEqualsIgnoreCase: equalIgnoringCase,
  StringLike: like,
  StringNotLike: like,
  ArnEquals: like,
  ArnLike: like,
  ArnNotEquals: like,
  ArnNotLike: like,
  Bool: equalIgnoringCase,
  NumericEquals: (value, wanted) => Number(value) === Number(wanted),
  NumericLessThan: (value, wanted) => Number(value) < Number(wanted),
  NumericGreaterThan: (value, wanted) => Number(value) > Number(wanted),
  Null: () => false,
};

/**
 * Matches an operator that the emulator knows: its prefix of sets, its name, and whether it is only met if the key exists.
 *
 * @internal
 */
export const operatorPattern = new RegExp(
  `^(ForAnyValue:|ForAllValues:)?(${Object.keys(operators).join(
    '|',
  )})(IfExists)?$`,
);

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
    readonly value: string | undefined;
    readonly wanted: readonly string[];
  },
): boolean {
  const { value, wanted } = options;
  const [, set, name, ifExists] = operatorPattern.exec(operator) ?? [];
  if (name === 'Null') {
    return wanted.some(each => (each === 'true') === (value === undefined));
  }
  const isNegative = name.includes('Not');
  if (value === undefined) {
    // A missing key only meets `ForAllValues`, `IfExists` and negated operators.
    return set === 'ForAllValues:' || Boolean(ifExists) || isNegative;
  }
  const isMet = wanted.some(each => operators[name](value, each));
  return isMet !== isNegative;
}

/** Policy variables: `${aws:PrincipalTag/team}`; an unknown variable matches nothing. */
function expand(text: string, context: RequestContext): string {
  return text.replace(
    /\$\{([^}]+)\}/g,
    (_, key: string) => context.get(key.toLowerCase()) ?? '\0',
  );
}
