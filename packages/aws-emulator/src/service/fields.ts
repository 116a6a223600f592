import { z } from 'zod/v3';

/** A structure that has no other fields. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).strict();

/** Parameters of the query protocols, where everything comes as text. */

export const text = z.string().min(1);
export const int = z
  .string()
  .regex(/^-?\d{1,15}$/, 'must be a whole number')
  .transform(Number);
export const bool = z
  .string()
  .regex(/^(true|false)$/i, 'must be true or false')
  .transform(value => value.toLowerCase() === 'true');
/** An empty list is sent as an empty text. */
export const list = <T extends z.ZodTypeAny>(item: T) =>
  z.preprocess(value => (value === '' ? [] : value), z.array(item));
export const texts = list(text);
