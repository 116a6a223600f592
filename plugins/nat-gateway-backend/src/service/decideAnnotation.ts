import type {
  CloudAnnotation,
  CloudDescription,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The annotation that decides how an entity goes out: the first one, in the order of the clouds and
 * of their annotations, that has a value, with what is wrong with the value; what that names, and in
 * which cloud.
 *
 * @internal
 */
export function decideAnnotation(
  annotations: Readonly<Record<string, string>> | undefined,
  options: { readonly clouds: readonly CloudDescription[] },
):
  | {
      readonly annotation: NonNullable<EntityEgress['annotation']>;
      readonly names: CloudAnnotation['names'];
      readonly cloud: CloudDescription;
    }
  | undefined {
  for (const cloud of options.clouds) {
    for (const { key, names, problemOf } of cloud.annotations) {
      const value = annotations?.[key]?.trim();
      if (value) {
        const problem = problemOf(value);
        return {
          annotation: { name: key, value, ...(problem && { problem }) },
          names,
          cloud,
        };
      }
    }
  }
  return undefined;
}
