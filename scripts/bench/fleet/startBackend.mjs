import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../../tests/freePort.mjs';

/**
 * A backend process that collects a fleet into a database: with nothing but the plugin, unless another
 * program is given. `more` is configuration beside it, and of the plugin; `token` is one that `get` sends.
 */
export async function startBackend({
  root,
  folder,
  fleet,
  database,
  interval,
  program = 'scripts/bench/fleet/backendProcess.mjs',
  token,
  // Without a bound the heap holds garbage that no one asks back.
  heapMegabytes = 768,
  // Which scopes it collected is told at debug.
  logLevel = 'debug',
  env = {},
  more: { backend, natGateway, ...more } = {},
}) {
  const { azure, subscriptionIds, resourceGroups } = fleet;
  const { url: databaseUrl } = database;
  const port = await freePort();
  const file = path.join(folder, `app-config-${port}.json`);
  fs.writeFileSync(
    file,
    JSON.stringify({
      app: { baseUrl: `http://localhost:${port}` },
      backend: {
        baseUrl: `http://localhost:${port}`,
        listen: { host: '127.0.0.1', port },
        database: {
          client: 'pg',
          connection: {
            host: databaseUrl.hostname,
            port: Number(databaseUrl.port),
            user: databaseUrl.username,
            password: databaseUrl.password,
            database: databaseUrl.pathname.slice(1),
          },
          pluginDivisionMode: 'schema',
        },
        ...backend,
      },
      natGateway: {
        ...natGateway,
        collection: { interval },
        azure: {
          fleet: {
            credential: {
              tenantId: azure.tenantId,
              clientId: azure.clientId,
              clientSecret: azure.clientSecret,
            },
            scopes: subscriptionIds.map(subscriptionId => ({
              subscriptionId,
              ...(resourceGroups && { resourceGroups }),
              owner: 'group:default/platform',
            })),
            // Azure's own without it.
            ...(azure.caFile && {
              endpoints: {
                resourceManager: azure.endpoint,
                authority: azure.authority,
                metrics: azure.metricsEndpoint,
              },
              caFile: azure.caFile,
            }),
          },
        },
      },
      ...more,
    }),
  );
  const logFile = path.join(folder, `backend-${port}.log`);
  const log = fs.openSync(logFile, 'w');
  const child = fork(path.join(root, program), ['--config', file], {
    cwd: path.join(root, 'packages/backend'),
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
    ],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: logLevel,
      ...env,
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const exited = once(child, 'exit');
  const linesLike = pattern =>
    fs
      .readFileSync(logFile, 'utf8')
      .split('\n')
      .filter(line => pattern.test(line));
  const told = () =>
    Promise.race([
      new Promise(resolve => {
        // Backstage sends messages of its own.
        const take = message => {
          if (message.megabytes === undefined) return;
          child.off('message', take);
          resolve(message);
        };
        child.on('message', take);
      }),
      exited.then(() => {
        const said = fs.readFileSync(logFile, 'utf8').slice(-2000);
        throw new Error(`The backend ended: ${said}`);
      }),
    ]);
  const { megabytes } = await told();
  const url = `http://127.0.0.1:${port}`;
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const ask = async (path, options = {}) => {
    const answer = await fetch(`${url}/api/nat-gateway/v1/${path}`, {
      ...options,
      headers: { ...headers, ...options.headers },
    });
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
  };
  const get = path => ask(path);
  return {
    url,
    pid: child.pid,
    baselineMegabytes: megabytes,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    get,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    health: () => get('health'),
    /** How it did since this was asked the last time. */
    ask() {
      const answer = told();
      child.send('tell');
      return answer;
    },
    lostLeases: () =>
      linesLike(/Lost the lease|ran out|Could not renew/).length,
    /** The keys of the scopes that it has collected, in order. */
    collected: () =>
      linesLike(/Collected [^ ]+: /).map(
        line => /Collected ([^ ]+): /.exec(line)[1],
      ),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
