import { z } from 'zod/v3';

/** A structure that has no other fields. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).strict();

/** A resource with tags. */
export const tagged = <Shape extends z.ZodRawShape>(shape: Shape) =>
  object({ ...shape, tags: z.record(z.string()).default({}) });
/** One of some words, the first when left out. */
export const oneOf = <Word extends string>(...words: [Word, ...Word[]]) =>
  z.enum(words).default(words[0] as never);
/** Any number of items, none when left out. */
export const many = <Item extends z.ZodTypeAny>(item: Item) =>
  z.array(item).default([]);
export const moment = z.string().datetime();
/** When something began of which a scenario does not say it. */
export const past = moment.default('2026-11-01T00:00:00.000Z');

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
