import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../portal/startProcess.mjs';
import { freePort } from '../tests/freePort.mjs';

const DEADLINE_MS = 180_000;

/** Starts the backend of the adopting portal in production mode, and waits until Azure is collected. */
export async function startPortal({ folder, app, azure, database }) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const backend = startProcess('The backend', {
    cwd: path.join(folder, 'packages/backend'),
    args: [
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      'src/index.ts',
      ...['--config', '../../app-config.yaml'],
    ],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORTAL_APP: app,
      PORTAL_DATABASE: database,
      PORTAL_PORT: String(port),
      AZURE_ENDPOINT: azure.endpoint,
      AZURE_AUTHORITY: azure.authority,
      AZURE_METRICS_ENDPOINT: azure.metricsEndpoint,
      AZURE_SUBSCRIPTION_ID: azure.subscriptionId,
      AZURE_TENANT_ID: azure.tenantId,
      AZURE_CLIENT_ID: azure.clientId,
      AZURE_CLIENT_SECRET: azure.clientSecret,
      AZURE_CA_FILE: azure.caFile,
    },
    logFile: path.join(folder, `${app}.log`),
    dullLine: /incomingRequest/,
  });
  const isHealthy = async () => {
    for (const end = Date.now() + DEADLINE_MS; Date.now() < end; ) {
      const answer = await fetch(`${url}/api/nat-gateway/v1/health`)
        .then(response => response.json())
        .catch(() => ({}));
      if (answer.status === 'ok') return;
      if (answer.status === 'degraded') {
        throw new Error(`The health is ${JSON.stringify(answer)}`);
      }
      await pause(500);
    }
    throw new Error(`No health within ${DEADLINE_MS / 1000} s`);
  };
  try {
    await Promise.race([isHealthy(), backend.failed]);
  } catch (error) {
    await backend.stop();
    throw new Error(`${error.message}\n${backend.lastLines(30)}`);
  }
  backend.failed.catch(() => {});
  return { url, stop: backend.stop };
}
