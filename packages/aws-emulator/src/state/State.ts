import type { z } from 'zod/v3';
import { iamSchemas } from '../iam/evaluate';
import { ec2Schemas, serviceSchemas } from './schemas';

/** The kinds of resources in the emulator, with their schemas. @internal */
export const schemas = { ...ec2Schemas, ...serviceSchemas, ...iamSchemas };

/** A name such as `vpcs`. @public */
export type Kind = keyof typeof schemas;

/** One thing of a kind, as it is kept. @public */
export type Item<K extends Kind> = z.output<(typeof schemas)[K]>;

/** Everything that the emulator holds: plain data, by kind and by id, or by name where there is no id. @internal */
export type State = { readonly [K in Kind]: Map<string, Item<K>> };

/** What something is kept under. @internal */
export function keyOf(item: {
  readonly id?: string;
  readonly arn?: string;
  readonly name?: string;
  readonly natGateway?: string;
}): string {
  return item.id || item.arn || item.name || item.natGateway || '';
}

/** A state with nothing in it. @internal */
export function emptyState(): State {
  return Object.fromEntries(
    Object.keys(schemas).map(kind => [kind, new Map()]),
  ) as unknown as State;
}

/** The values at a path such as `associations.subnetId`, through the items of lists. @internal */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  const [name, ...rest] = path.split('.');
  return [value].flat().flatMap((each: unknown) => {
    const inner =
      typeof each === 'object' && each !== null
        ? (each as Readonly<Record<string, unknown>>)[name]
        : undefined;
    return rest.length > 0
      ? valuesAt(inner, rest.join('.'))
      : [inner].flat().filter(found => found !== undefined);
  });
}
