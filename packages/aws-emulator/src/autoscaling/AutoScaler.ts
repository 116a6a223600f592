import type { Cloud } from '../cloud/Cloud';
import { launchInstance, terminateInstance } from '../ec2/instanceLife';
import { deregisterTarget, registerTarget } from '../elbv2/targets';
import { emitEvent } from '../events/emitEvent';
import type { Item } from '../state/State';

type Group = Item<'autoScalingGroups'>;
type Member = Group['instances'][number];
type Refresh = Item<'instanceRefreshes'>;

/** Assumed: how long a group waits after a launch that failed. */
const retryMilliseconds = 60_000;
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html: "The maximum amount of time ... is 172800 seconds (48 hours) or 100 times the heartbeat timeout, whichever is smaller." */
const longestWaitSeconds = 172_800;

const isAlive = ({ state }: Member) => !state.startsWith('Terminat');

/**
 * Keeps Auto Scaling groups at their size: launches, replaces and terminates, and waits for lifecycle hooks.
 *
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-lifecycle.html
 *
 * @internal
 */
export class AutoScaler {
  readonly #cloud: Cloud;
  readonly #nextLaunch = new Map<string, number>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  /** Processes all groups once. */
  reconcile(): void {
    for (const group of this.#cloud.state.autoScalingGroups.values()) {
      this.#follow(group);
      this.#judge(group);
      this.#resize(group);
    }
  }

  /** Ends the wait of a hook. */
  complete(
    group: Group,
    member: Member,
    options: { readonly result: 'CONTINUE' | 'ABANDON' },
  ): void {
    const isLaunch = member.state === 'Pending:Wait';
    member.token = undefined;
    member.hook = undefined;
    member.waitsUntil = undefined;
    member.waitsSince = undefined;
    if (!isLaunch) {
      this.#end(group, member);
    } else if (options.result === 'CONTINUE') {
      this.#enterService(group, member);
    } else {
      this.#emit(group, member, {
        type: 'EC2 Instance Launch Unsuccessful',
        detail: { StatusMessage: 'Lifecycle action was abandoned' },
      });
      this.#end(group, member);
    }
  }

  /** Begins to terminate a member, with its hook if there is one. */
  terminate(group: Group, member: Member, cause: string): void {
    if (!isAlive(member)) {
      return;
    }
    this.#log(group, `Terminating EC2 instance: ${member.id}`, { cause });
    for (const arn of group.targetGroups) {
      const targets = this.#cloud.state.targetGroups.get(arn);
      if (targets) {
        deregisterTarget(this.#cloud, targets, { id: member.id });
      }
    }
    member.state = 'Terminating';
    const isGone = !this.#runs(member);
    if (isGone || !this.#waitForHook(group, member, 'TERMINATING')) {
      this.#end(group, member);
    }
    this.#cloud.changedByTime('MemberTerminating');
  }

  /** Updates members that start, and hooks whose wait has ended. */
  #follow(group: Group): void {
    const now = this.#cloud.now().getTime();
    for (const member of [...group.instances]) {
      const instance = this.#cloud.state.instances.get(member.id);
      if (member.state === 'Pending' && instance?.state === 'running') {
        if (!this.#waitForHook(group, member, 'LAUNCHING')) {
          this.#enterService(group, member);
        }
      } else if (member.waitsUntil && Date.parse(member.waitsUntil) <= now) {
        const hook = group.hooks.find(({ name }) => name === member.hook);
        this.complete(group, member, {
          result: hook?.defaultResult ?? 'ABANDON',
        });
      } else if (
        member.state === 'Terminating:Proceed' &&
        (!instance || instance.state === 'terminated')
      ) {
        group.instances = group.instances.filter(each => each !== member);
        this.#emit(group, member, {
          type: 'EC2 Instance Terminate Successful',
        });
        this.#cloud.changedByTime('MemberGone');
      }
    }
  }

  /** Finds unhealthy members. */
  #judge(group: Group): void {
    if (group.suspended.includes('HealthCheck')) {
      return;
    }
    const now = this.#cloud.now().getTime();
    const targets = group.targetGroups.flatMap(
      arn => this.#cloud.state.targetGroups.get(arn)?.targets ?? [],
    );
    for (const member of group.instances) {
      const isInGrace =
        now - Date.parse(member.since) < group.graceSeconds * 1000;
      const isBad =
        !this.#runs(member) ||
        (group.healthCheckType === 'ELB' &&
          !isInGrace &&
          targets.some(
            ({ id, state }) => id === member.id && state === 'unhealthy',
          ));
      if (isBad && member.state === 'InService') {
        member.isHealthy = false;
      } else if (
        isBad &&
        member.state.startsWith('Pending') &&
        this.#isLost(member)
      ) {
        this.#end(group, member);
      }
    }
  }

  /** Launches missing members, terminates surplus ones, and replaces those that have to be replaced. */
  #resize(group: Group): void {
    const refresh = this.#refreshOf(group);
    const risky = new Set(
      group.isCapacityRebalanceOn
        ? group.instances
            .filter(({ id }) => this.#cloud.state.instances.get(id)?.isAtRisk)
            .map(({ id }) => id)
        : [],
    );
    const isDoomed = (member: Member) =>
      !member.isHealthy ||
      risky.has(member.id) ||
      refresh?.remaining.includes(member.id) === true;
    const alive = () => group.instances.filter(isAlive);
    const serving = () => alive().filter(({ state }) => state === 'InService');
    const most = Math.max(
      group.maxHealthyPercentage,
      refresh?.maxHealthyPercentage ?? 0,
      risky.size > 0 ? 110 : 0,
    );
    const isLaunchFirst = most > 100;
    const room =
      group.desired +
      (isLaunchFirst
        ? Math.max(1, Math.floor((group.desired * most) / 100) - group.desired)
        : 0);
    const doomed = alive().filter(isDoomed);
    for (const member of doomed) {
      const isRefresh = member.isHealthy && !risky.has(member.id);
      const least = isRefresh
        ? Math.ceil(
            (group.desired * (refresh?.minHealthyPercentage ?? 0)) / 100,
          )
        : 0;
      const others = serving().filter(each => each !== member);
      const mayGo =
        !this.#runs(member) ||
        (isLaunchFirst
          ? others.filter(each => this.#isWarm(each, refresh)).length >=
            group.desired
          : others.length >= least &&
            (!isRefresh || alive().length >= group.desired));
      if (mayGo && !group.suspended.includes('ReplaceUnhealthy')) {
        this.terminate(
          group,
          member,
          isRefresh
            ? 'an instance refresh replaces it'
            : 'an EC2 or ELB health check says that it is unhealthy',
        );
      }
    }
    const good = () => alive().filter(member => !isDoomed(member));
    while (
      !group.suspended.includes('Launch') &&
      good().length < group.desired &&
      alive().length < room &&
      this.#launch(group)
    ) {
      // One at a time.
    }
    const surplus = good().length - group.desired;
    if (surplus > 0) {
      good()
        .filter(({ isProtected }) => !isProtected)
        .slice(0, surplus)
        .forEach(member =>
          this.terminate(
            group,
            member,
            'the group is larger than its desired capacity',
          ),
        );
    }
    this.#finish(group, refresh);
  }

  #launch(group: Group): boolean {
    const { state, ids } = this.#cloud;
    const now = this.#cloud.now();
    if ((this.#nextLaunch.get(group.name) ?? 0) > now.getTime()) {
      return false;
    }
    const zones = group.subnetIds.map(id => ({
      id,
      count: group.instances.filter(
        member => state.instances.get(member.id)?.subnetId === id,
      ).length,
    }));
    const subnetId = zones.sort((a, b) => a.count - b.count)[0].id;
    let failure = '';
    for (const type of group.launch.types) {
      try {
        const { id } = launchInstance(this.#cloud, {
          type,
          subnetId,
          imageId: group.launch.imageId,
          isSpot: group.launch.isSpot,
          role: group.launch.role,
          securityGroupIds: group.launch.securityGroupIds,
          tags: { ...group.tags, 'aws:autoscaling:groupName': group.name },
        });
        group.instances.push({
          id,
          state: 'Pending',
          isHealthy: true,
          isProtected: false,
          version: group.launch.version,
          since: now.toISOString(),
        });
        this.#log(group, `Launching a new EC2 instance: ${id}`, {
          cause: `the group needs ${group.desired} instances`,
        });
        return true;
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
    }
    this.#nextLaunch.set(group.name, now.getTime() + retryMilliseconds);
    this.#log(group, 'Launching a new EC2 instance.', {
      cause: `the group needs ${group.desired} instances`,
      failure: `${failure} Launching EC2 instance failed.`,
    });
    emitEvent(this.#cloud, {
      source: 'aws.autoscaling',
      'detail-type': 'EC2 Instance Launch Unsuccessful',
      resources: [this.#arn(group)],
      detail: {
        AutoScalingGroupName: group.name,
        StatusCode: 'Failed',
        StatusMessage: failure,
        RequestId: ids.uuid(),
      },
    });
    return false;
  }

  #enterService(group: Group, member: Member): void {
    member.state = 'InService';
    member.since = this.#cloud.now().toISOString();
    for (const arn of group.targetGroups) {
      const targets = this.#cloud.state.targetGroups.get(arn);
      if (targets) {
        registerTarget(targets, { id: member.id });
      }
    }
    this.#emit(group, member, { type: 'EC2 Instance Launch Successful' });
    this.#cloud.changedByTime('MemberInService');
  }

  #end(group: Group, member: Member): void {
    member.state = 'Terminating:Proceed';
    member.waitsUntil = undefined;
    const instance = this.#cloud.state.instances.get(member.id);
    if (instance) {
      terminateInstance(this.#cloud, instance, {
        reason: 'Client.UserInitiatedShutdown',
      });
    }
    this.#cloud.agenda.after(0, () => this.#follow(group));
  }

  /** Whether a member now waits for a hook. */
  #waitForHook(
    group: Group,
    member: Member,
    transition: 'LAUNCHING' | 'TERMINATING',
  ): boolean {
    const hook = group.hooks.find(
      each => each.transition === `autoscaling:EC2_INSTANCE_${transition}`,
    );
    if (!hook) {
      return false;
    }
    const now = this.#cloud.now();
    member.state =
      transition === 'LAUNCHING' ? 'Pending:Wait' : 'Terminating:Wait';
    member.hook = hook.name;
    member.token = this.#cloud.ids.uuid();
    member.waitsSince = now.toISOString();
    member.waitsUntil = new Date(
      now.getTime() + hook.heartbeatSeconds * 1000,
    ).toISOString();
    emitEvent(this.#cloud, {
      source: 'aws.autoscaling',
      'detail-type': `EC2 Instance-${
        transition === 'LAUNCHING' ? 'launch' : 'terminate'
      } Lifecycle Action`,
      resources: [this.#arn(group)],
      detail: {
        LifecycleActionToken: member.token,
        AutoScalingGroupName: group.name,
        LifecycleHookName: hook.name,
        EC2InstanceId: member.id,
        LifecycleTransition: hook.transition,
        ...(hook.metadata === undefined
          ? {}
          : { NotificationMetadata: hook.metadata }),
        Origin: transition === 'LAUNCHING' ? 'EC2' : 'AutoScalingGroup',
        Destination: transition === 'LAUNCHING' ? 'AutoScalingGroup' : 'EC2',
      },
    });
    this.#cloud.changedByTime('MemberWaits');
    return true;
  }

  /** The time that one more heartbeat adds, within the longest wait. */
  heartbeat(group: Group, member: Member): void {
    const hook = group.hooks.find(({ name }) => name === member.hook);
    const seconds = hook?.heartbeatSeconds ?? 0;
    const longest = Math.min(longestWaitSeconds, seconds * 100) * 1000;
    member.waitsUntil = new Date(
      Math.min(
        this.#cloud.now().getTime() + seconds * 1000,
        Date.parse(member.waitsSince ?? '') + longest,
      ),
    ).toISOString();
  }

  #refreshOf(group: Group): Refresh | undefined {
    return [...this.#cloud.state.instanceRefreshes.values()].find(
      refresh =>
        refresh.group === group.name &&
        ['Pending', 'InProgress'].includes(refresh.status),
    );
  }

  #finish(group: Group, refresh: Refresh | undefined): void {
    if (!refresh) {
      return;
    }
    refresh.status = 'InProgress';
    const there = new Set(group.instances.map(({ id }) => id));
    refresh.remaining = refresh.remaining.filter(id => there.has(id));
    const warm = group.instances.filter(
      member => member.state === 'InService' && this.#isWarm(member, refresh),
    );
    if (refresh.remaining.length === 0 && warm.length >= group.desired) {
      refresh.status = 'Successful';
      refresh.endedAt = this.#cloud.now().toISOString();
      this.#cloud.changedByTime('InstanceRefreshEnded');
    }
  }

  #isWarm({ since }: Member, refresh: Refresh | undefined): boolean {
    return (
      this.#cloud.now().getTime() - Date.parse(since) >=
      (refresh?.warmupSeconds ?? 0) * 1000
    );
  }

  #runs({ id, state }: Member): boolean {
    const instance = this.#cloud.state.instances.get(id);
    return (
      !!instance &&
      !instance.isHostImpaired &&
      (instance.state === 'running' ||
        (instance.state === 'pending' && state === 'Pending'))
    );
  }

  #isLost({ id }: Member): boolean {
    const state = this.#cloud.state.instances.get(id)?.state ?? 'terminated';
    return ['shutting-down', 'terminated', 'stopping', 'stopped'].includes(
      state,
    );
  }

  #arn({ name }: Group): string {
    return this.#cloud.arn(
      'autoscaling',
      `autoScalingGroup:*:autoScalingGroupName/${name}`,
    );
  }

  #emit(
    group: Group,
    member: Member,
    event: {
      readonly type: string;
      readonly detail?: Readonly<Record<string, unknown>>;
    },
  ): void {
    emitEvent(this.#cloud, {
      source: 'aws.autoscaling',
      'detail-type': event.type,
      resources: [
        this.#arn(group),
        this.#cloud.arn('ec2', `instance/${member.id}`),
      ],
      detail: {
        AutoScalingGroupName: group.name,
        EC2InstanceId: member.id,
        ...event.detail,
      },
    });
  }

  #log(
    group: Group,
    description: string,
    options: { readonly cause: string; readonly failure?: string },
  ): void {
    const now = this.#cloud.now().toISOString();
    const { activities } = this.#cloud.state;
    this.#cloud.put('activities', {
      id: this.#cloud.ids.uuid(),
      group: group.name,
      description,
      cause: `At ${now} ${options.cause}.`,
      startedAt: now,
      endedAt: now,
      status: options.failure ? 'Failed' : 'Successful',
      message: options.failure,
    });
    if (activities.size > 1000) {
      activities.delete([...activities.keys()][0]);
    }
  }
}
