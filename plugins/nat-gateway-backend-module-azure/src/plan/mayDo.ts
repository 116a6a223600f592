import type { Preflight } from './Preflight';

const isMatch = (pattern: string, action: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ).test(action);

/**
 * Whether roles permit an action: one of them names it and does not take it out again. What another one
 * takes out counts for nothing: `notActions` are no denial.
 *
 * Source: https://learn.microsoft.com/azure/role-based-access-control/role-definitions#notactions, read 2026-12-01.
 *
 * @internal
 */
export const mayDo = (
  action: string,
  roles: NonNullable<Preflight['rights']>[string],
): boolean =>
  roles.some(
    ({ actions, notActions }) =>
      actions.some(pattern => isMatch(pattern, action)) &&
      !notActions.some(pattern => isMatch(pattern, action)),
  );
