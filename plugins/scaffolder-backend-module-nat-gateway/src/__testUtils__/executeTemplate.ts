import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';

/**
 * What came of a task.
 *
 * @internal
 */
export interface FinishedTask {
  readonly status: string;
  readonly lines: readonly string[];
  readonly output: {
    readonly links?: readonly JsonObject[];
    readonly text?: readonly JsonObject[];
    readonly runId?: string;
  };
  readonly error?: string;
}

/**
 * Creates a task of a template as the Create page does, and waits for its end.
 *
 * @internal
 */
export async function executeTemplate(
  templateRef: string,
  options: {
    readonly baseUrl: string;
    readonly values: JsonObject;
    /** Cancels the task as soon as a line of its log holds this. */
    readonly cancelAt?: string;
    /** How often the button Retry of the task's page is pressed after a failure. */
    readonly retries?: number;
  },
): Promise<FinishedTask> {
  const scaffolder = `${options.baseUrl}/api/scaffolder/v2/tasks`;
  const created = await readJson(scaffolder, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ templateRef, values: options.values }),
  });
  let retriesLeft = options.retries ?? 0;
  let mayCancel = options.cancelAt !== undefined;
  for (;;) {
    const events = await readJson(`${scaffolder}/${created.id}/events`);
    const completion = events.find(
      (event: JsonObject) => event.type === 'completion',
    );
    if (completion?.body.error && retriesLeft > 0) {
      retriesLeft -= 1;
      await readJson(`${scaffolder}/${created.id}/retry`, { method: 'POST' });
    } else if (completion) {
      const { status } = await readJson(`${scaffolder}/${created.id}`);
      return {
        status,
        lines: events.map(
          (event: { readonly body: JsonObject }) => event.body.message,
        ),
        output: completion.body.output ?? {},
        error: completion.body.error?.message,
      };
    }
    if (mayCancel && JSON.stringify(events).includes(options.cancelAt ?? '')) {
      mayCancel = false;
      await readJson(`${scaffolder}/${created.id}/cancel`, { method: 'POST' });
    }
    await sleep(50);
  }
}

async function readJson(url: string, request?: RequestInit) {
  const response = await fetch(url, request);
  if (!response.ok) {
    throw new Error(
      `${url} answered ${response.status}: ${await response.text()}`,
    );
  }
  return response.json();
}
