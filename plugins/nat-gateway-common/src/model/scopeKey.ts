import type { Scope } from './Scope';

/**
 * The one string form of a scope, used as database key and lease name: `azure/demo/<subscription id>`.
 *
 * @public
 */
export function scopeKey(scope: Scope): string {
  return `${scope.provider}/${scope.account}/${scope.id.toLowerCase()}`;
}
