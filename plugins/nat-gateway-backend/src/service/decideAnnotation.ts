import {
  type EntityEgress,
  clouds,
  egressAnnotations,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The annotation that decides how an entity goes out: the first one, in their order, that has a
 * value, and what is wrong with the value.
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
      const problem = clouds
        .flatMap(({ annotations: known }) => known)
        .find(({ key }) => key === name)
        ?.problemOf(value);
      return { name, value, ...(problem && { problem }) };
    }
  }
  return undefined;
}
