import { setTimeout as wait } from 'node:timers/promises';
import {
  CompleteLifecycleActionCommand,
  RecordLifecycleActionHeartbeatCommand,
} from '@aws-sdk/client-auto-scaling';
import { readFleet } from '../shared/readFleet';
import { Tools } from '../shared/Tools';
import { launchInstance } from './launchInstance';
import { LifecycleClients } from './LifecycleClients';
import { LifecycleStep } from './LifecycleStep';
import { isSchedule } from '../shared/isSchedule';
import { LifecycleAction, parseLifecycleEvent } from './parseLifecycleEvent';
import { answerSpotNotice } from './answerSpotNotice';
import { parseSpotNotice } from './parseSpotNotice';
import { removeLeftovers } from './removeLeftovers';
import { terminateInstance } from './terminateInstance';

/** The timeouts of the handler. */
export interface LifecyclePatience {
  readonly pollMilliseconds: number;
  readonly heartbeatMilliseconds: number;
  /** After this time, a launch is abandoned, and its predecessor has as long to get the NAT interface back. Lambda ends an invocation after 900 s. */
  readonly giveUpAfterMilliseconds: number;
}

const PATIENCE: LifecyclePatience = {
  pollMilliseconds: 2_000,
  heartbeatMilliseconds: 30_000,
  giveUpAfterMilliseconds: 400_000,
};

/**
 * Completes the launch and terminate hooks of the fleet's Auto Scaling groups, leaves an instance that
 * EC2 will take back, and removes by schedule what instances left behind. Repeated events find the work done, because every step reads before it
 * writes.
 */
export function createLifecycle(
  clients: LifecycleClients,
  tools: Tools,
  patience: LifecyclePatience = PATIENCE,
) {
  const { environment, log, now } = tools;

  /** A wait that keeps the lifecycle action alive. */
  function keepAlive(action: LifecycleAction) {
    const startedAt = now().getTime();
    let beatAt = startedAt;
    return async (what: string, done: () => Promise<boolean>) => {
      while (!(await done())) {
        const at = now().getTime();
        if (at - startedAt > patience.giveUpAfterMilliseconds) {
          throw new Error(
            `Gave up waiting until ${what} (${action.instanceId}).`,
          );
        }
        if (at - beatAt > patience.heartbeatMilliseconds) {
          beatAt = at;
          await clients.autoScaling.send(
            new RecordLifecycleActionHeartbeatCommand(nameOf(action)),
          );
        }
        await wait(patience.pollMilliseconds);
      }
    };
  }

  return async (event: unknown) => {
    if (isSchedule(event)) {
      const removed = await removeLeftovers(clients.ec2, tools);
      return { result: 'swept' as const, removed };
    }
    const notice = parseSpotNotice(event);
    if (notice) return answerSpotNotice(clients, tools, notice);
    const action = parseLifecycleEvent(event);
    const fleet = await readFleet(clients.ssm, environment);
    const zone =
      action &&
      fleet.zones.find(each => each.autoScalingGroup === action.group);
    if (!action || !zone) {
      log.info('not an action of this fleet', { event });
      return { result: 'ignored' as const };
    }
    const begin = (): LifecycleStep => ({
      clients,
      tools,
      fleet,
      zone,
      action,
      reason: `${action.transition} of ${action.instanceId}`,
      until: keepAlive(action),
      again: begin,
      pollMilliseconds: patience.pollMilliseconds,
    });
    const step = begin();
    let result: 'CONTINUE' | 'ABANDON' = 'CONTINUE';
    try {
      if (action.transition === 'launch') await launchInstance(step);
      else await terminateInstance(step);
    } catch (error) {
      // A launch is abandoned. A termination continues: only the drain is missing.
      log.error(`${action.transition} failed`, { action, error });
      if (action.transition === 'launch') result = 'ABANDON';
    }
    await clients.autoScaling.send(
      new CompleteLifecycleActionCommand({
        ...nameOf(action),
        LifecycleActionResult: result,
      }),
    );
    log.info('completed', { action, result });
    return { result };
  };
}

function nameOf({ group, hook, token, instanceId }: LifecycleAction) {
  return {
    AutoScalingGroupName: group,
    LifecycleHookName: hook,
    LifecycleActionToken: token,
    InstanceId: instanceId,
  };
}
