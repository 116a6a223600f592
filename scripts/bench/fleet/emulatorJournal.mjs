import { request } from 'node:https';

/** A request to the emulator; the body of its answer. */
export function askEmulator(azure, { ca, method = 'GET', path, body, token }) {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, azure.endpoint),
      {
        method,
        ca,
        headers: {
          'content-type':
            typeof body === 'string'
              ? 'application/x-www-form-urlencoded'
              : 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
      },
      answer => {
        let text = '';
        answer.on('data', chunk => (text += chunk));
        answer.on('end', () =>
          answer.statusCode < 400
            ? resolve(text ? JSON.parse(text) : undefined)
            : reject(
                new Error(`${method} ${path}: ${answer.statusCode} ${text}`),
              ),
        );
      },
    );
    sent.on('error', reject);
    if (body)
      sent.write(typeof body === 'string' ? body : JSON.stringify(body));
    sent.end();
  });
}

/** Every request that the emulator has answered since the journal was emptied. */
export async function readJournal(azure, { ca }) {
  const entries = [];
  for (;;) {
    const after = entries.at(-1)?.sequence ?? 0;
    const { value } = await askEmulator(azure, {
      ca,
      path: `/_emulator/journal?after=${after}&limit=1000&complete=true`,
    });
    if (value.length === 0) return entries;
    entries.push(...value);
  }
}

/** How many requests were under way at once, at most. */
export function mostAtOnce(entries) {
  const events = entries
    .flatMap(({ at, durationMilliseconds }) => [
      [Date.parse(at) - durationMilliseconds, 1],
      [Date.parse(at), -1],
    ])
    .sort(([a, one], [b, other]) => a - b || one - other);
  let now = 0;
  let most = 0;
  for (const [, change] of events) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
