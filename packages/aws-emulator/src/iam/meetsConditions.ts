import { matchesPattern } from './matchesPattern';

/** The condition keys of a request in lower case, with their values. @internal */
export type RequestContext = ReadonlyMap<string, string>;

type Compare = (value: string, wanted: string) => boolean;

const equal: Compare = (value, wanted) => value === wanted;
const like: Compare = (value, wanted) =>
  matchesPattern(value, { pattern: wanted });

/** The operators by name. `Not` in a name inverts one. */
const operators: Readonly<Record<string, Compare>> = {
  StringEquals: equal,
  StringNotEquals: equal,
  StringLike: like,
  StringNotLike: like,
  ArnEquals: like,
  ArnNotEquals: like,
  ArnLike: like,
  ArnNotLike: like,
  Bool: equal,
};

/** Matches an operator that the emulator knows. @internal */
export const operatorPattern = new RegExp(
  `^(${Object.keys(operators).join('|')})(IfExists)?$`,
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
  return Object.entries(conditions).every(([operator, keys]) => {
    const [, name, ifExists] = operatorPattern.exec(operator) ?? [];
    const isNegative = name.includes('Not');
    return Object.entries(keys).every(([key, wanted]) => {
      const value = context.get(key.toLowerCase());
      if (value === undefined) {
        // A missing key only meets `IfExists` and negated operators.
        return isNegative || Boolean(ifExists);
      }
      const isMet = [wanted]
        .flat()
        .some(each => operators[name](value, String(each)));
      return isMet !== isNegative;
    });
  });
}
