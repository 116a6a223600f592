import type { ResourceId } from './ResourceId';

/**
 * Takes an ARM resource id apart; `undefined` when it is not one of a resource in a resource group.
 *
 * Azure compares ids without regard to case, so the fixed words may come in any.
 *
 * @internal
 */
export function parseResourceId(id: string): ResourceId | undefined {
  const segments = id.split('/');
  const [
    empty,
    subscriptions,
    subscriptionId,
    groups,
    resourceGroup,
    providers,
    namespace,
    ...rest
  ] = segments;
  if (
    empty !== '' ||
    !isWord(subscriptions, 'subscriptions') ||
    !isWord(groups, 'resourcegroups') ||
    !isWord(providers, 'providers') ||
    !subscriptionId ||
    !resourceGroup ||
    !namespace ||
    rest.length < 2 ||
    rest.length % 2 !== 0 ||
    rest.some(segment => segment === '' || segment === '.' || segment === '..')
  ) {
    return undefined;
  }
  const names = rest.filter((_, index) => index % 2 === 1);
  const types = rest.filter((_, index) => index % 2 === 0);
  return {
    subscriptionId,
    resourceGroup,
    namespace,
    type: [namespace, ...types].join('/'),
    names,
    name: names[names.length - 1],
    parentId: rest.length > 2 ? segments.slice(0, -2).join('/') : undefined,
    id,
  };
}

function isWord(text: string | undefined, word: string): boolean {
  return text?.length === word.length && text.toLowerCase() === word;
}
