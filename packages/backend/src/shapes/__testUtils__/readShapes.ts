import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AzureShape } from './AzureShape';

const subscription = /7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/gi;

/**
 * The subscription of the shape with this index. Each shape has its own, so that one backend can read
 * all of them.
 *
 * @internal
 */
export const subscriptionOf = (index: number): string =>
  `7b1d6f3e-4c52-4c0e-9a57-${String(index).padStart(12, '0')}`;

/**
 * The shapes of a folder of JSON files, by name.
 *
 * @internal
 */
export const readShapes = (folder: string): readonly AzureShape[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map((name, index) =>
      JSON.parse(
        readFileSync(join(folder, name), 'utf8').replace(
          subscription,
          subscriptionOf(index),
        ),
      ),
    );
