import { uniqBy } from 'lodash';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredResources } from './DeclaredResources';
import { distinctNames } from './distinctNames';

/**
 * The prefixes that stand and that new addresses are drawn from, each once, with a name that every format takes. An
 * address stands in the zones of its prefix, which a file has to ask for: only Azure knows them.
 *
 * @internal
 */
export function sourcePrefixes({ gateways }: DeclaredResources): readonly {
  readonly prefixId: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly symbol: string;
}[] {
  const ids = gateways.flatMap(({ addresses }) =>
    addresses.flatMap(({ prefixId }) => prefixId ?? []),
  );
  const prefixes = uniqBy(ids, id => id.toLowerCase()).map(resourceId => {
    const { name = '', resourceGroup = '' } = parseArmId(resourceId) ?? {};
    return { resourceId, name, resourceGroup };
  });
  const symbolOf = distinctNames(prefixes, name =>
    name.replace(/[^A-Za-z0-9]/g, '_'),
  );
  return prefixes.map(({ resourceId: prefixId, name, resourceGroup }) => ({
    prefixId,
    name,
    resourceGroup,
    symbol: symbolOf(prefixId),
  }));
}
