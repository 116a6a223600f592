import type { Scope } from './Scope';

/**
 * The one string form of a scope, used as database key and lease name: `<provider>/<account>/<id>`.
 *
 * @public
 */
export function scopeKey(scope: Scope): string {
  return `${scope.provider}/${scope.account}/${scope.id.toLowerCase()}`;
}
