import type { Dice } from 'emulator-kit';
import { z } from 'zod/v3';

const texts = [
  'rtb-data-a',
  'rtb-data-b',
  'eni-data-a',
  'eni-data-b',
  'i-data-a',
  'i-data-b',
  'eipalloc-data-a',
  'eipalloc-data-b',
  'nat-shop-a',
  'igw-data',
  'subnet-data-public-a',
  'subnet-shop-public-b',
  'vpc-data',
  'sg-nat',
  'nat-a',
  'nat-b',
  'eipassoc-data-a',
  'eni-attach-data-a',
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.20.0.11',
  '10.20.1.12',
  '10.20.0.40',
  'c7g.large',
  't4g.nano',
  '/nat/demo/a/active',
  '/nat',
  'Shop',
  'default',
  'true',
  'false',
  '1',
  '2',
  'x',
];
const strange = [
  '',
  ' ',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  '../..',
  '\u0000\u0001',
  '\ud800',
  '<a>&"\'',
  '%00',
  'ünï',
  'x'.repeat(5000),
  '$&',
  '999999999999999999999',
];

/**
 * A valid or an invalid value for a parameter of an action.
 *
 * @internal
 */
export function valueFor(
  schema: z.ZodTypeAny,
  options: { readonly dice: Dice; readonly known: readonly string[] },
): unknown {
  const { dice, known } = options;
  if (dice.happens(0.02)) {
    return dice.pick<unknown>([...strange, [], {}, [[]], { a: { b: [1] } }]);
  }
  if (schema instanceof z.ZodEffects) {
    return valueFor(schema.innerType() as z.ZodTypeAny, options);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return dice.happens(0.6)
      ? undefined
      : valueFor(schema._def.innerType as z.ZodTypeAny, options);
  }
  if (schema instanceof z.ZodPipeline) {
    return valueFor(schema._def.in as z.ZodTypeAny, options);
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodTypeAny>;
    return {
      ...Object.fromEntries(
        Object.entries(shape).map(([name, each]) => [
          name,
          dice.happens(0.01) ? undefined : valueFor(each, options),
        ]),
      ),
      ...(dice.happens(0.02)
        ? { [dice.pick(['Nope', '__proto__'])]: 'x' }
        : {}),
    };
  }
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: dice.below(3) }, () =>
      valueFor(schema.element as z.ZodTypeAny, options),
    );
  }
  if (schema instanceof z.ZodRecord) {
    return { mode: valueFor(schema.valueSchema as z.ZodTypeAny, options) };
  }
  if (schema instanceof z.ZodEnum) {
    return dice.pick(schema.options as string[]);
  }
  if (schema instanceof z.ZodLiteral) {
    return schema.value as unknown;
  }
  if (schema instanceof z.ZodNumber) {
    return dice.pick([0, 1, 5, 60, 300, 1e9, -1, 0.5, 1_795_000_000]);
  }
  if (schema instanceof z.ZodBoolean) {
    return dice.happens(0.5);
  }
  return dice.pick(dice.happens(0.4) ? known : texts);
}
