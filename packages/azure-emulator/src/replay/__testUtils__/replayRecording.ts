import { isJsonObject } from '../../arm/isJsonObject';
import { request } from '../../__testUtils__/request';
import { smallScenario } from '../../__testUtils__/smallScenario';
import { startAzureEmulator } from '../../startAzureEmulator';
import { ArmSession } from '../../__testUtils__/ArmSession';
import { compareBodies } from './compareBodies';
import { compareHeaders } from './compareHeaders';
import { completeUri } from './completeUri';
import type { Exchange } from './Exchange';
import type { Outcome } from './Outcome';
import { outsideTheList } from './outsideTheList';
import type { Recording } from './Recording';
import type { Seed } from './Seed';
import { Substitution } from './Substitution';

const operationMilliseconds = 1000;
const pollPath = /\/operation(?:result)?s\/([^/?]+)/i;

/**
 * Sends every request of a recording to an emulator of its own and compares the answers.
 *
 * The emulator's clock stands still until the recording says that an operation has ended.
 *
 * @internal
 */
export async function replayRecording(
  recording: Recording,
  seed: Seed,
): Promise<readonly Outcome[]> {
  const { exchanges } = recording;
  const subscriptionId = subscriptionOf(exchanges);
  const azure = await startAzureEmulator({
    scenario: smallScenario({ resourceGroups: seed.resourceGroups ?? [] }),
    subscriptionId,
    clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    latency: { operationMilliseconds },
    retryAfterSeconds: seed.retryAfterSeconds,
  });
  try {
    const session = await ArmSession.open(azure);
    const links = new Map<string, string>();
    const substitution = new Substitution();
    const notHere: string[] = [];
    const outcomes: Outcome[] = [];
    let nextLink: string | undefined;
    for (const [index, exchange] of exchanges.entries()) {
      const uri = completeUri(exchange, seed);
      const skipped = uri
        ? reasonToSkip(exchange, { uri, notHere })
        : 'a cut URI';
      if (!uri || skipped) {
        outcomes.push({ exchange, differences: [], notReplayable: skipped });
        continue;
      }
      if (!isStillWaiting(exchanges.slice(index))) {
        azure.clock.advance({ milliseconds: operationMilliseconds });
      }
      const path = pollPath.exec(uri)
        ? links.get(linkKey(uri)) ?? uri
        : substitution.apply(uri);
      const answer = await request(azure, {
        method: exchange.method,
        path: /skiptoken/i.test(uri) && nextLink ? nextLink : path,
        body:
          exchange.requestBody === undefined
            ? undefined
            : substitution.apply(JSON.stringify(exchange.requestBody)),
        headers: {
          ...session.authorization,
          ...(exchange.requestBody === undefined
            ? {}
            : { 'Content-Type': 'application/json' }),
          ...conditions(exchange, substitution),
        },
      });
      const body =
        Object.keys(answer.body).length > 0 ? answer.body : undefined;
      outcomes.push({
        exchange,
        differences: [
          ...(exchange.statuses.includes(answer.status)
            ? []
            : [
                {
                  place: 'status',
                  recorded: exchange.statuses.join(' or '),
                  answered: `${answer.status} ${JSON.stringify(body ?? '')}`,
                },
              ]),
          ...compareHeaders(exchange, answer.headers),
          ...compareBodies(exchange.body, body),
        ],
      });
      substitution.learn(exchange.body, body);
      for (const name of ['azure-asyncoperation', 'location']) {
        const [from, to] = [exchange.headers[name], answer.headers[name]];
        if (from && typeof to === 'string') {
          const url = new URL(to);
          links.set(linkKey(from), url.pathname + url.search);
        }
      }
      const next = isJsonObject(body) ? body.nextLink : undefined;
      nextLink =
        typeof next === 'string' ? next.replace(azure.endpoint, '') : undefined;
    }
    return outcomes;
  } finally {
    await azure.stop();
  }
}

function subscriptionOf(exchanges: readonly Exchange[]): string {
  const [id] = exchanges.flatMap(
    ({ uri, body }) =>
      /\/subscriptions\/([^/?]+)/.exec(`${uri} ${JSON.stringify(body)}`)?.[1] ??
      [],
  );
  return id ?? '00000000-0000-0000-0000-000000000000';
}

/** A request for what another service made in this recording cannot be answered either. */
function reasonToSkip(
  { method }: Exchange,
  options: { readonly uri: string; readonly notHere: string[] },
): string | undefined {
  const [pathname] = options.uri.split('?');
  const service = outsideTheList(pathname, { method });
  if (service) {
    if (method === 'PUT') {
      options.notHere.push(pathname.toLowerCase());
    }
    return `a service outside the list: ${service}`;
  }
  const missing = options.notHere.find(made =>
    pathname.toLowerCase().startsWith(made),
  );
  return missing && `a service outside the list made ${missing}`;
}

/** Whether the recording goes on to see an operation at work before it sees one at its end. */
function isStillWaiting(rest: readonly Exchange[]): boolean {
  const poll = rest.find(
    ({ uri, method }) => method === 'GET' && pollPath.test(uri),
  );
  const until = rest.findIndex(({ method }) => method !== 'GET');
  return (
    poll !== undefined &&
    (until <= 0 || rest.indexOf(poll) < until) &&
    isJsonObject(poll.body) &&
    poll.body.status === 'InProgress'
  );
}

function linkKey(url: string): string {
  const kind = /operation(?:result)?s\//i.exec(url)?.[0].toLowerCase();
  return `${kind}${pollPath.exec(url)?.[1]}`;
}

function conditions(
  exchange: Exchange,
  substitution: Substitution,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['if-match', 'if-none-match'].flatMap(name => {
      const value = exchange.requestHeaders[name];
      return value === undefined ? [] : [[name, substitution.apply(value)]];
    }),
  );
}
