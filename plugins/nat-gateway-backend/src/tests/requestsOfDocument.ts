import { readApiDocument } from '../router/readApiDocument';

interface Schema {
  readonly enum?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
}

/**
 * A request that the API document allows.
 *
 * @internal
 */
export interface DocumentedRequest {
  readonly operationId: string;
  readonly method: 'delete' | 'get' | 'patch' | 'post' | 'put';
  /** With its query. */
  readonly path: string;
}

/** What a `$ref` leads to, and the name that it has there. */
function resolve<T extends object>(
  node: T | { readonly $ref: string },
): {
  readonly node: T;
  readonly name?: string;
} {
  if (!('$ref' in node)) return { node };
  const keys = node.$ref.slice('#/'.length).split('/');
  const found = keys.reduce(
    (part, key) => part[key],
    readApiDocument() as unknown as Record<string, never>,
  );
  return { node: found as T, name: keys.at(-1) };
}

/**
 * Every request of the API document: each operation with each value of its path, without a query and with each
 * value of each parameter. `values` are by the name of the parameter's component in the document, or its own; those
 * of an enumeration may be left out. Throws for a parameter that has none, so that a new one is not forgotten.
 *
 * @internal
 */
export function requestsOfDocument(
  values: Readonly<Record<string, readonly string[]>>,
): readonly DocumentedRequest[] {
  const paths = readApiDocument().paths as unknown as Readonly<
    Record<string, Readonly<Record<DocumentedRequest['method'], Operation>>>
  >;
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const { operationId, parameters = [] } = operation;
      const valuesOf = (given: Parameter) => {
        const { node, name } = resolve<Parameter>(given);
        const known =
          values[name ?? node.name] ?? resolve<Schema>(node.schema).node.enum;
        if (!known) {
          throw new Error(
            `${operationId} has the parameter ${node.name}, for which the matrix of refusals has no value: add one`,
          );
        }
        return known.map(value => ({ ...node, value }));
      };
      const placed = (place: Parameter['in']) =>
        parameters
          .filter(each => resolve<Parameter>(each).node.in === place)
          .map(valuesOf);
      const inPath = placed('path');
      const inQuery = placed('query').flat();
      const filled = inPath.reduce(
        (made: readonly string[], choices) =>
          made.flatMap(path =>
            choices.map(({ name, value }) =>
              path.replace(`{${name}}`, encodeURIComponent(value)),
            ),
          ),
        [template],
      );
      return filled.flatMap(path =>
        [
          path,
          ...inQuery.map(({ name, value }) => `${path}?${name}=${value}`),
        ].map(each => ({
          operationId,
          method: method as DocumentedRequest['method'],
          path: each,
        })),
      );
    }),
  );
}
