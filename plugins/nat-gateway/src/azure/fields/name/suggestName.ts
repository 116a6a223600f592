import { nameOfResource } from '../../../format/nameOfResource';
import type { NatGatewayForm } from '../../form/NatGatewayForm';

// What names of clusters and networks begin with by convention, ours and Azure's own.
const typePrefix = /^(aks|k8s|cluster|vnet|network|net|vn)[-_]/i;

/**
 * A name for the gateway of a cluster or a virtual network: theirs, with `nat` for what it is.
 * With a number where the name is taken. Undefined while neither is chosen.
 *
 * @example
 * suggestName({ subnets: { virtualNetworkId: '/…/virtualNetworks/vnet-shop-weu' } }); // 'nat-shop-weu'
 *
 * @internal
 */
export function suggestName(
  form: Pick<NatGatewayForm, 'cluster' | 'subnets'>,
  options: { readonly taken?: readonly string[] } = {},
): string | undefined {
  const source = form.cluster || form.subnets?.virtualNetworkId;
  if (!source) return undefined;
  const name = `nat-${nameOfResource(source).replace(typePrefix, '')}`;
  const taken = (options.taken ?? []).map(each => each.toLowerCase());
  let free = name;
  for (let number = 2; taken.includes(free.toLowerCase()); number++) {
    free = `${name}-${number}`;
  }
  return free;
}
