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
