import {
  type Run,
  say,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CreatedResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import { markResourceDeleted } from '../../database/runs/markResourceDeleted';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { runErrorOf } from '../errors/runErrorOf';
import type { RunDrive } from '../hold/RunDrive';
import { sayStep } from '../hold/sayStep';
import { holdLocks } from './holdLocks';

/**
 * Takes back what a write created that arrived after its run had been taken back by another replica: no one
 * would look for it any more. It has that creation's own guid, so nothing else of the name is touched. Where that is
 * refused, the run becomes `failed` and lists it.
 *
 * @internal
 */
export async function takeBackLate(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly created: CreatedResource;
  },
): Promise<void> {
  const { record, created } = options;
  const { database } = drive.options;
  const { id: runId } = drive.run;
  const { state } = await selectRun(database, { id: runId });
  if (state !== 'undone' && state !== 'cancelled') {
    return; // The replica that works on it sees it.
  }
  const reverse = drive.writes.reverse(record.step, {
    before: null,
    result: {},
    created: true,
    runId,
  });
  if (!('step' in reverse)) {
    return;
  }
  try {
    const left = await takeBack(drive, { ...options, step: reverse.step });
    if (left !== undefined) {
      await tellLeft(drive, {
        resourceId: created.resourceId,
        reason: left,
        command: reverse.command ?? reverse.step.title,
      });
    }
  } catch (error) {
    await tellLeft(drive, {
      resourceId: created.resourceId,
      reason: runErrorOf(error).message,
      command: reverse.command ?? reverse.step.title,
    });
  }
}

/** Gives why it was left, if it was. */
async function takeBack(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly created: CreatedResource;
    readonly step: Step;
  },
): Promise<string | undefined> {
  const { record, created, step } = options;
  const { database, timing } = drive.options;
  const { id: runId, subject } = drive.run;
  const { signal } = new AbortController();
  const startedAt = timing.now().getTime();
  const locks = await holdLocks(
    { ...drive, stop: signal, work: signal },
    { record: { key: record.key, step }, gaveUp: async () => false },
  );
  try {
    const { resourceId, resourceGuid } = created;
    const begun = await drive.writes.begin(step, {
      runId,
      ...(subject.ownerRef !== undefined && { ownerRef: subject.ownerRef }),
      createdGuids: { [drive.idKey(resourceId)]: resourceGuid },
      signal,
    });
    const { deleted, incidents } = await drive.writes.settle(begun.operation, {
      signal,
      onProgress: () => {},
    });
    if (deleted === false) {
      return incidents.join(' ');
    }
    const now = timing.now();
    const at = now.toISOString();
    const seconds = Math.round((now.getTime() - startedAt) / 100) / 10;
    await database.transaction(async trx => {
      await markResourceDeleted(trx, { resourceId, at, idKey: drive.idKey });
      await appendRunEvents(trx, {
        runId,
        at,
        events: [
          sayStep(
            { key: record.key, step },
            { level: 'info', id: 'event.stepDone', values: { seconds } },
          ),
        ],
      });
    });
    return undefined;
  } finally {
    await Promise.allSettled((locks ?? []).map(each => each.release()));
  }
}

/** A run that was taken back is not, where something of it stays: it is told there, and bills until a person acts. */
async function tellLeft(
  drive: RunDrive,
  left: Run['notUndone'][number],
): Promise<void> {
  const { database, timing } = drive.options;
  const { id: runId } = drive.run;
  const { resourceId: resource, reason, command } = left;
  const at = timing.now().toISOString();
  await database.transaction(async trx => {
    const { notUndone } = await selectRun(trx, { id: runId, lock: true });
    const change = {
      state: 'failed',
      notUndone: [...notUndone, left],
    } as const;
    await updateRun(trx, { id: runId, at, change });
    await appendRunEvents(trx, {
      runId,
      at,
      events: [
        {
          level: 'error',
          ...say('event.notUndone', { resource, reason, command }),
        },
        { level: 'info', ...say('event.endedFailed', {}) },
      ],
    });
  });
}
