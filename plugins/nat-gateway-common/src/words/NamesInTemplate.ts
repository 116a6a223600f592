/**
 * The names of the values in a template: `a` and `b` in `{{a}} of {{b}}`.
 *
 * @public
 */
export type NamesInTemplate<Template> =
  Template extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | NamesInTemplate<Rest>
    : never;
