import type { JsonObject } from '../arm/JsonObject';

/** The code of an answer that refuses; undefined for one that does not. */
export const codeOf = ({ body }: { readonly body: JsonObject }) =>
  (body.error as JsonObject | undefined)?.code;
