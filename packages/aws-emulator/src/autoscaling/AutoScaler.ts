import type { Cloud } from '../cloud/Cloud';
import { launchInstance, terminateInstance } from '../ec2/instanceLife';
import { deregisterTarget, registerTarget } from '../elbv2/elbActions';
import { emitEvent } from '../events/emitEvent';
import { resourceOf } from '../state/kinds';
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
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-lifecycle.html @internal
 */
export class AutoScaler {
  readonly #nextLaunch = new Map<string, number>();

  constructor(private readonly cloud: Cloud) {}

  /** Processes all groups once. */
  reconcile(): void {
    for (const group of this.cloud.state.autoScalingGroups.values()) {
      this.#follow(group);
      this.#resize(group);
    }
  }

  /** Ends the wait of a hook. */
  complete(group: Group, member: Member, result: 'CONTINUE' | 'ABANDON'): void {
    const isLaunch = member.state === 'Pending:Wait';
    member.waits = undefined;
    if (isLaunch && result === 'CONTINUE') {
      this.#enterService(group, member);
      return;
    }
    if (isLaunch) {
      const StatusMessage = 'Lifecycle action was abandoned';
      this.#emit(group, 'Launch Unsuccessful', { StatusMessage }, member);
    }
    this.#end(group, member);
  }

  /** Adds the time of one more heartbeat, within the longest wait. */
  heartbeat(group: Group, member: Member): void {
    const { waits } = member;
    const hook = group.hooks.find(({ name }) => name === waits?.hook);
    if (waits && hook) {
      const seconds = hook.heartbeatSeconds;
      const longest = Math.min(longestWaitSeconds, seconds * 100) * 1000;
      const next = this.cloud.now().getTime() + seconds * 1000;
      const end = Math.min(next, Date.parse(waits.since) + longest);
      waits.until = new Date(end).toISOString();
    }
  }

  /** Updates members that start or fail, and hooks whose wait has ended. */
  #follow(group: Group): void {
    const now = this.cloud.now().getTime();
    for (const member of [...group.instances]) {
      const { state, waits } = member;
      const instance = this.cloud.state.instances.get(member.id)?.state;
      if (state === 'Pending' && instance === 'running') {
        if (!this.#waitForHook(group, member, 'launch')) {
          this.#enterService(group, member);
        }
      } else if (waits && Date.parse(waits.until) <= now) {
        const hook = group.hooks.find(({ name }) => name === waits.hook);
        this.complete(group, member, hook?.defaultResult ?? 'ABANDON');
      } else if (
        state === 'Terminating:Proceed' &&
        (!instance || instance === 'terminated')
      ) {
        group.instances = group.instances.filter(each => each !== member);
        this.#emit(group, 'Terminate Successful', {}, member);
        this.cloud.changedByTime('MemberGone');
      } else if (state === 'InService' && !this.#runs(member)) {
        member.isHealthy = false;
      } else if (
        state.startsWith('Pending') &&
        !/pending|running/.test(instance ?? '')
      ) {
        this.#end(group, member);
      }
    }
  }

  /** Launches missing members, and terminates those that have to be replaced and those that are too many. */
  #resize(group: Group): void {
    const refresh = this.refreshOf(group);
    const isDoomed = ({ id, isHealthy }: Member) =>
      !isHealthy || refresh?.remaining.includes(id) === true;
    const alive = () => group.instances.filter(isAlive);
    const good = () => alive().filter(member => !isDoomed(member));
    const most = Math.max(
      group.maxHealthyPercentage,
      refresh?.maxHealthyPercentage ?? 0,
    );
    const extra = Math.floor((group.desired * (most - 100)) / 100);
    const room = group.desired + (most > 100 ? Math.max(1, extra) : 0);
    for (const member of alive().filter(isDoomed)) {
      const isRefresh = member.isHealthy;
      const least = isRefresh ? refresh?.minHealthyPercentage ?? 0 : 0;
      const others = alive().filter(
        each => each !== member && each.state === 'InService',
      );
      const warm = others.filter(each => this.#isWarm(each, refresh));
      const mayGo =
        most > 100
          ? warm.length >= group.desired
          : others.length >= Math.ceil((group.desired * least) / 100) &&
            (!isRefresh || alive().length >= group.desired);
      if (mayGo || !this.#runs(member)) {
        this.#terminate(group, member);
      }
    }
    while (
      good().length < group.desired &&
      alive().length < room &&
      this.#launch(group)
    ) {
      // One at a time.
    }
    good()
      .slice(group.desired)
      .forEach(member => this.#terminate(group, member));
    this.#finish(group, refresh);
  }

  /** Launches a member where there are fewest, of the first type that has capacity; returns whether there is one. */
  #launch(group: Group): boolean {
    const { state } = this.cloud;
    const now = this.cloud.now();
    if ((this.#nextLaunch.get(group.name) ?? 0) > now.getTime()) {
      return false;
    }
    const since = now.toISOString();
    const countIn = (subnetId: string) =>
      group.instances.filter(
        ({ id }) => state.instances.get(id)?.subnetId === subnetId,
      ).length;
    const [subnetId] = [...group.subnetIds].sort(
      (a, b) => countIn(a) - countIn(b),
    );
    const { types, ...launch } = group.launch;
    let failure = '';
    for (const type of types) {
      try {
        const { id } = launchInstance(this.cloud, {
          ...launch,
          type,
          subnetId,
          tags: { ...group.tags, 'aws:autoscaling:groupName': group.name },
        });
        group.instances.push({ id, state: 'Pending', isHealthy: true, since });
        return true;
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
    }
    this.#nextLaunch.set(group.name, now.getTime() + retryMilliseconds);
    const detail = { StatusCode: 'Failed', StatusMessage: failure };
    this.#emit(group, 'Launch Unsuccessful', detail);
    return false;
  }

  #enterService(group: Group, member: Member): void {
    member.state = 'InService';
    member.since = this.cloud.now().toISOString();
    for (const targets of this.#targetGroupsOf(group)) {
      registerTarget(targets, member.id);
    }
    this.#emit(group, 'Launch Successful', {}, member);
    this.cloud.changedByTime('MemberInService');
  }

  /** Begins to terminate a member, with its hook if there is one. */
  #terminate(group: Group, member: Member): void {
    for (const targets of this.#targetGroupsOf(group)) {
      deregisterTarget(this.cloud, targets, member.id);
    }
    member.state = 'Terminating';
    if (!this.#runs(member) || !this.#waitForHook(group, member, 'terminate')) {
      this.#end(group, member);
    }
    this.cloud.changedByTime('MemberTerminating');
  }

  #end(group: Group, member: Member): void {
    member.state = 'Terminating:Proceed';
    member.waits = undefined;
    const instance = this.cloud.state.instances.get(member.id);
    if (instance) {
      terminateInstance(this.cloud, instance);
    }
    this.cloud.agenda.after(0, () => this.#follow(group));
  }

  /** Whether a member now waits for a hook. */
  #waitForHook(
    group: Group,
    member: Member,
    to: 'launch' | 'terminate',
  ): boolean {
    const isLaunch = to === 'launch';
    const hook = group.hooks.find(({ transition }) =>
      transition.endsWith(isLaunch ? '_LAUNCHING' : '_TERMINATING'),
    );
    if (!hook) {
      return false;
    }
    const token = this.cloud.guids.next();
    const since = this.cloud.now().toISOString();
    member.state = isLaunch ? 'Pending:Wait' : 'Terminating:Wait';
    member.waits = { token, hook: hook.name, since, until: since };
    this.heartbeat(group, member);
    const detail = {
      LifecycleActionToken: token,
      LifecycleHookName: hook.name,
      LifecycleTransition: hook.transition,
      NotificationMetadata: hook.metadata,
      Origin: isLaunch ? 'EC2' : 'AutoScalingGroup',
      Destination: isLaunch ? 'AutoScalingGroup' : 'EC2',
    };
    this.#emit(group, `-${to} Lifecycle Action`, detail, member);
    this.cloud.changedByTime('MemberWaits');
    return true;
  }

  /** The refresh of a group that has not ended. */
  refreshOf(group: Group): Refresh | undefined {
    return [...this.cloud.state.instanceRefreshes.values()].find(
      each => each.group === group.name && each.status !== 'Successful',
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
      this.cloud.changedByTime('InstanceRefreshEnded');
    }
  }

  #isWarm({ since }: Member, refresh: Refresh | undefined): boolean {
    return (
      this.cloud.now().getTime() - Date.parse(since) >=
      (refresh?.warmupSeconds ?? 0) * 1000
    );
  }

  #runs({ id, state }: Member): boolean {
    const instance = this.cloud.state.instances.get(id);
    return (
      instance?.isHostImpaired === false &&
      (instance.state === 'running' ||
        (instance.state === 'pending' && state === 'Pending'))
    );
  }

  #targetGroupsOf({ targetGroups }: Group) {
    return targetGroups.flatMap(
      arn => this.cloud.state.targetGroups.get(arn) ?? [],
    );
  }

  /** An event whose type begins with `EC2 Instance`. */
  #emit(
    { name }: Group,
    type: string,
    detail: Readonly<Record<string, string | undefined>>,
    member?: Member,
  ): void {
    const EC2InstanceId = member?.id;
    emitEvent(this.cloud, {
      source: 'aws.autoscaling',
      'detail-type': `EC2 Instance${type.replace(/^(?!-)/, ' ')}`,
      resources: [
        resourceOf(this.cloud, name, 'autoScalingGroups').arn,
        ...(member ? [resourceOf(this.cloud, member.id).arn] : []),
      ],
      detail: { AutoScalingGroupName: name, EC2InstanceId, ...detail },
    });
  }
}
