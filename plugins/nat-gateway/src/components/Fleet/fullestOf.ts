import type {
  NatGateway,
  Utilisation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The ceiling that a gateway is nearest to, by which the backend sorts as well; undefined without
 * figures.
 *
 * @internal
 */
export function fullestOf({
  usage,
}: Pick<NatGateway, 'usage'>): Utilisation | undefined {
  return usage?.utilisations.reduce<Utilisation | undefined>(
    (most, each) =>
      most && most.used / most.of >= each.used / each.of ? most : each,
    undefined,
  );
}
