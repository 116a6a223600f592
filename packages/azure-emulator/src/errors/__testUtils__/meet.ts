import { ArmSession } from '../../__testUtils__/ArmSession';
import { startAzureEmulator } from '../../startAzureEmulator';
import type { Cause } from './Cause';
import { causesScenario } from './causesScenario';

/**
 * Lets a cause happen in a fresh emulator whose writes take a second.
 *
 * @internal
 */
export async function meet(cause: Cause) {
  const azure = await startAzureEmulator({
    scenario: causesScenario,
    clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    latency: { operationMilliseconds: 1000 },
    throttling: true,
  });
  try {
    const arm = await ArmSession.open(azure);
    const reader = await ArmSession.open(azure, 'reader');
    const writer = await ArmSession.open(azure, 'writer');
    return await cause({ azure, arm, reader, writer });
  } finally {
    await azure.stop();
  }
}
