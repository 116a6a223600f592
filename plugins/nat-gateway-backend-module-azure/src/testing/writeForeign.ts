import type { JsonObject } from '@backstage/types';
import { readAzureAccounts } from '../config/readAzureAccounts';
import { createAzureSession } from '../read/createAzureSession';
import { readResource } from '../read/readResource';
import { emulatorConfig, type startAzure } from './startAzure';

/**
 * Writes as another tool or the portal would.
 *
 * @internal
 */
export async function writeForeign(
  { azure }: Pick<Awaited<ReturnType<typeof startAzure>>, 'azure'>,
  options: {
    readonly resourceId: string;
    readonly apiVersion?: string;
    readonly edit: (raw: JsonObject) => JsonObject | undefined;
  },
): Promise<void> {
  const { resourceId, apiVersion = '2026-01-01', edit } = options;
  const [account] = readAzureAccounts(emulatorConfig(azure));
  const session = createAzureSession(account, { purpose: 'write' });
  const signal = new AbortController().signal;
  const now = () => azure.clock.now();
  const raw = await readResource(session, { resourceId, now, signal });
  const arm = await session.arm();
  const body = edit(raw ?? {});
  await arm.send({
    method: body ? 'PUT' : 'DELETE',
    path: resourceId,
    apiVersion,
    body,
    signal,
  });
  // Reading settles what is instant.
  await readResource(session, { resourceId, now, signal });
}
