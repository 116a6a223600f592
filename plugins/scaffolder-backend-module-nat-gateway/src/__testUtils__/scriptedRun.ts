import type {
  Run,
  RunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FakeAnswer, SeenRequest } from './fakeBackend';

/**
 * Answers as the backend does for one run: each poll gets the next page, the last page stays.
 *
 * @internal
 */
export function scriptedRun(script: {
  readonly started: Run;
  readonly pages: readonly {
    readonly messages: readonly string[];
    readonly state: RunState;
  }[];
  readonly ended: Run;
}): (request: SeenRequest) => FakeAnswer {
  let polls = 0;
  let sequence = 0;
  return request => {
    if (request.method === 'POST' && request.path === '/runs') {
      return { status: 201, body: script.started };
    }
    if (request.path.endsWith('/events')) {
      const last = script.pages.length - 1;
      const page = script.pages[Math.min(polls, last)];
      const messages = polls > last ? [] : page.messages;
      polls += 1;
      return {
        status: 200,
        body: {
          events: messages.map(message => {
            sequence += 1;
            const at = '2026-11-20T10:00:00.000Z';
            return {
              sequence,
              at,
              level: 'info',
              code: 'event.recorded',
              values: { text: message },
              message,
            };
          }),
          next: sequence,
          state: page.state,
        },
      };
    }
    return { status: 200, body: script.ended };
  };
}
