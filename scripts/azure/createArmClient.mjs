import { request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';

/** Azure's own clients wait so long where an operation does not say. */
const POLL_MILLISECONDS = 2000;
const ended = new Set(['Succeeded', 'Failed', 'Canceled']);

function exchange(method, url, { ca, body, headers }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, ca, headers }, answer => {
      let text = '';
      answer.on('data', chunk => (text += chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status } = answer;
        if (status >= 400 && !(status === 404 && /GET|DELETE/.test(method))) {
          reject(
            Object.assign(new Error(`${method} ${url}: ${status} ${text}`), {
              status,
            }),
          );
          return;
        }
        resolve({
          status,
          headers: answer.headers,
          body: text ? JSON.parse(text) : {},
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * A plain client of Azure Resource Manager: raw JSON, one request after the other, each operation followed to its
 * end. `resourceManager` and `authority` are the addresses of a cloud; `ca` is the certificate authority of an emulated one.
 */
export async function createArmClient({
  resourceManager,
  authority,
  ca,
  tenantId,
  clientId,
  clientSecret,
}) {
  const { body: signedIn } = await exchange(
    'POST',
    new URL(`/${tenantId}/oauth2/v2.0/token`, authority),
    {
      ca,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://management.azure.com/.default',
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  );
  const authorization = `Bearer ${signedIn.access_token}`;
  const send = (method, url, { body, headers } = {}) =>
    exchange(method, url, {
      ca,
      body: body && JSON.stringify(body),
      headers: {
        ...headers,
        authorization,
        'content-type': 'application/json',
      },
    });
  const urlOf = id => {
    const apiVersion = id.includes('/providers/') ? '2025-05-01' : '2022-09-01';
    return new URL(`${id}?api-version=${apiVersion}`, resourceManager);
  };
  /** Sends a write and resolves when its operation has succeeded. */
  async function write(method, id, options) {
    const answer = await send(method, urlOf(id), options);
    const poll =
      answer.headers['azure-asyncoperation'] ?? answer.headers.location;
    let { headers } = answer;
    while (poll && answer.status !== 404) {
      const seconds = Number(headers['retry-after']);
      await pause(seconds ? seconds * 1000 : POLL_MILLISECONDS);
      const polled = await send('GET', new URL(poll));
      headers = polled.headers;
      const state =
        polled.body.status ?? (polled.status === 202 ? 'Running' : 'Succeeded');
      if (state === 'Succeeded') return;
      if (ended.has(state)) {
        throw new Error(`${method} ${id}: ${JSON.stringify(polled.body)}`);
      }
    }
  }
  return {
    /** A resource as it is; undefined where there is none. */
    async get(id) {
      const { status: found, body } = await send('GET', urlOf(id));
      return found === 404 ? undefined : body;
    },
    put: (id, body, ifMatch) =>
      write('PUT', id, {
        body,
        ...(ifMatch && { headers: { 'If-Match': ifMatch } }),
      }),
    patch: (id, body) => write('PATCH', id, { body }),
    delete: id => write('DELETE', id),
  };
}
