import { startAzureEmulator } from '../startAzureEmulator';
import type { AzureEmulatorOptions } from '../AzureEmulatorOptions';
import { ArmSession } from './ArmSession';

/**
 * The demo scenario at a fixed time, with a session of its owner.
 *
 * @internal
 */
export async function startDemo(options: Partial<AzureEmulatorOptions> = {}) {
  const azure = await startAzureEmulator({
    scenario: 'demo',
    clock: { now: () => new Date('2026-11-20T12:00:30Z') },
    ...options,
  });
  return { azure, arm: await ArmSession.open(azure) };
}
