const prefix = 'nat-gateway:';

/**
 * The location of the entities of a scope. The catalog sets this annotation of entities from files, so
 * that no file can claim it.
 *
 * @internal
 */
export const locationOfScope = (scope: string): string => `${prefix}${scope}`;

/**
 * The scope that an entity of ours is of, by its location; undefined for the entity of another source.
 *
 * @internal
 */
export const scopeOfLocation = (location: string): string | undefined =>
  location.startsWith(prefix) ? location.slice(prefix.length) : undefined;
