import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE_MS = 120_000;
const CLUSTERS =
  '/api/catalog/entities?filter=kind=resource,spec.type=kubernetes-cluster&limit=1';

async function read(url, { token, headers } = {}) {
  const response = await fetch(url, {
    headers: token ? { authorization: `Bearer ${token}` } : headers,
    signal: AbortSignal.timeout(5_000),
  });
  return response.ok ? response : undefined;
}

/** A token of a guest; undefined as long as no one can sign in. */
async function signIn(url) {
  const answer = await read(`${url}/api/auth/persona/refresh`, {
    headers: { 'x-demo-persona': 'guest' },
  });
  return (await answer?.json())?.backstageIdentity?.token;
}

/** What has to work before a person can use the portal. */
const CONDITIONS = {
  'the backend to answer': url => read(`${url}/.backstage/health/v1/readiness`),
  'the app to be served': async url =>
    (await (await read(url))?.text())?.includes('id="root"'),
  'the clusters to be in the catalog': async url => {
    const token = await signIn(url);
    const found = token && (await read(`${url}${CLUSTERS}`, { token }));
    return ((await found?.json()) ?? []).length > 0;
  },
  'Azure to be collected once': async url => {
    const token = await signIn(url);
    const answer = await read(`${url}/api/nat-gateway/v1/health`, { token });
    const health = (await answer?.json()) ?? {};
    const { status = 'starting' } = health;
    if (status === 'degraded') {
      throw Object.assign(
        new Error(`Azure could not be read: ${JSON.stringify(health)}`),
        { isFinal: true },
      );
    }
    return status !== 'starting';
  },
};

/** Waits until each condition is met; the error at the deadline names the condition that is not. */
export async function waitUntilReady(url, { signal }) {
  const deadline = Date.now() + DEADLINE_MS;
  for (const [name, holds] of Object.entries(CONDITIONS)) {
    let lastError;
    const isMet = async () => {
      try {
        return await holds(url);
      } catch (error) {
        if (error.isFinal) throw error;
        lastError = error.cause ?? error;
        return false;
      }
    };
    while (!(await isMet())) {
      if (Date.now() > deadline) {
        const reason = lastError ? ` (${lastError.message})` : '';
        throw new Error(
          `Waited ${
            DEADLINE_MS / 1000
          } s for ${name}, without success${reason}.`,
        );
      }
      await pause(300, undefined, { signal });
    }
  }
}
