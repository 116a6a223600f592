import type {
  BegunOperation,
  SettledOperation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import { insertCreatedResource } from '../../database/runs/insertCreatedResource';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayQuoting } from '../../words/sayQuoting';
import type { RunDrive } from '../hold/RunDrive';
import { takeBackLate } from './takeBackLate';

/**
 * Keeps what the answer to a write names when it comes after this replica has lost the run: the id
 * of what was created proves that it is ours, to the replica that works on the run now and to a person. It
 * needs no lease, because it changes nothing of the run; of one that was taken back meanwhile, it takes that back,
 * too. Never rejects.
 *
 * @internal
 */
export async function recordLateAnswer(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly answer: Promise<BegunOperation | SettledOperation>;
  },
): Promise<void> {
  const { database, logger, timing } = drive.options;
  const { id: runId, subject } = drive.run;
  const { key, step } = options.record;
  try {
    // A write that failed leaves nothing to keep; the code that waited for it tells why.
    const answer = await options.answer.catch(() => undefined);
    if (!answer?.created) {
      return;
    }
    const { resourceId, resourceGuid } = answer.created;
    const created = { resourceId, guid: resourceGuid };
    const line = sayQuoting('event.answeredLate', {
      english: { ...created, title: step.title },
      worded: { ...created, title: step.wording ?? step.title },
    });
    logger.warn(`Run ${runId}: ${line.message}`);
    const at = timing.now().toISOString();
    await database.transaction(async trx => {
      await insertCreatedResource(trx, {
        resourceId,
        resourceGuid,
        runId,
        scope: subject.scope,
        at,
        idKey: drive.idKey,
      });
      await appendRunEvents(trx, {
        runId,
        at,
        events: [{ level: 'warn', stepKey: key, ...line }],
      });
    });
    drive.notify();
    await takeBackLate(drive, {
      record: options.record,
      created: answer.created,
    });
    drive.notify();
  } catch (error) {
    logger.error(
      `Run ${runId}: the late answer was not stored or not taken back: ${error}`,
    );
  }
}
