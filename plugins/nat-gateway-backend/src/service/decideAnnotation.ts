import {
  type EntityEgress,
  egressAnnotations,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The annotation that decides how an entity goes out: the first one, in their order, that has a
 * value.
 *
 * @internal
 */
export function decideAnnotation(
  annotations: Readonly<Record<string, string>> | undefined,
):
  | (EntityEgress['annotation'] & {
      readonly name: (typeof egressAnnotations)[number];
    })
  | undefined {
  for (const name of egressAnnotations) {
    const value = annotations?.[name]?.trim();
    if (value) {
      return { name, value };
    }
  }
  return undefined;
}
