import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { request } from './request';

/**
 * A request below `/_emulator`.
 *
 * @internal
 */
export async function control(
  azure: AzureEmulator,
  options: {
    readonly method: string;
    readonly path: string;
    readonly body?: JsonObject;
  },
) {
  return request(azure, {
    method: options.method,
    path: `/_emulator${options.path}`,
    body: options.body && JSON.stringify(options.body),
  });
}
