import type { ClientConfig } from '../ClientConfig';

/** The callbacks with which tests and labs run commands and functions and receive messages. All are optional. @public */
export interface AwsCallbacks {
  /** Runs a command of Systems Manager on one instance. Without it every command is `Undeliverable`. */
  runCommand?(command: {
    readonly commandId: string;
    readonly instanceId: string;
    readonly documentName: string;
    readonly parameters: Readonly<Record<string, readonly string[]>>;
    readonly timeoutSeconds: number;
    readonly tags: Readonly<Record<string, string>>;
  }): Promise<CommandResult>;
  /** Runs a function; an error that it throws is its `FunctionError`. */
  invoke?(invocation: Invocation): Promise<unknown>;
  /** Receives an SNS message, once for each subscription of its topic. */
  notify?(notification: {
    readonly topicArn: string;
    readonly protocol: string;
    readonly endpoint: string;
    readonly subject?: string;
    readonly message: string;
  }): Promise<void>;
  /** Checks a load balancer's target; without it a target is healthy when its instance runs. */
  checkTarget?(target: {
    readonly targetGroup: string;
    readonly id: string;
    readonly port: number;
    readonly path: string;
  }): Promise<boolean>;
  /** Called after a change: after a write and before its answer, which waits for it, and after a change by a timer. */
  changed?(change: {
    /** Such as `ec2:ReplaceRoute`; a change by a timer has a name such as `emulator:InstanceState`. */
    readonly action: string;
    /** ARN. */
    readonly principal: string;
    readonly at: Date;
  }): void | Promise<void>;
}

/** How a command ended on one instance. @public */
export interface CommandResult {
  readonly status: 'Success' | 'Failed' | 'TimedOut';
  readonly standardOutput?: string;
  readonly standardError?: string;
  /** 0 for success and 1 for failure when left out. */
  readonly responseCode?: number;
}

/** One run of a function. @public */
export interface Invocation {
  readonly functionName: string;
  readonly functionArn: string;
  /** JSON. */
  readonly payload: unknown;
  readonly invocationType: 'RequestResponse' | 'Event';
  readonly requestId: string;
  /** From 1; an asynchronous invocation that fails is retried with the same request id. */
  readonly attempt: number;
  /** Credentials of the function's role, and where to use them. */
  readonly clientConfig: ClientConfig;
  /** Logs a line of the function; metrics in the embedded format reach CloudWatch. */
  log(line: string): void;
}
