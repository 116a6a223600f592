import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Where Linux has it; it keeps the emulator on one core. */
const taskset = '/usr/bin/taskset';
const kibibytesPerMebibyte = 1024;

interface Connection {
  readonly endpoint: string;
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly caFile: string;
}

/**
 * The emulator's command in a process of its own, on one core where the machine can do that.
 *
 * @internal
 */
export class EmulatorProcess {
  /** From the start of the process to the line that says that it listens. */
  readonly readyMilliseconds: number;
  readonly connection: Connection;
  readonly isPinned: boolean;
  readonly #child: ChildProcess;

  private constructor(
    child: ChildProcess,
    options: {
      readonly readyMilliseconds: number;
      readonly connection: Connection;
      readonly isPinned: boolean;
    },
  ) {
    this.#child = child;
    this.readyMilliseconds = options.readyMilliseconds;
    this.connection = options.connection;
    this.isPinned = options.isPinned;
  }

  static async start(
    options: readonly string[],
    settings: { readonly onOneCore: boolean },
  ): Promise<EmulatorProcess> {
    const isPinned = settings.onOneCore && existsSync(taskset);
    const command = [
      ...(isPinned ? [taskset, '--cpu-list', '0'] : []),
      process.execPath,
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(
        dirname(require.resolve('azure-emulator/package.json')),
        'src/cli.ts',
      ),
      ...options,
    ];
    const startedAt = performance.now();
    const child = spawn(command[0], command.slice(1), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('\n')) {
          resolve(text);
        }
      });
      child.on('exit', code =>
        reject(new Error(`The emulator ended with ${code} before it listened`)),
      );
    });
    return new EmulatorProcess(child, {
      readyMilliseconds: performance.now() - startedAt,
      connection: JSON.parse(line) as Connection,
      isPinned,
    });
  }

  /** The most memory that the process has held so far; not a number where the machine does not tell. */
  peakMemoryMebibytes(): number {
    const file = `/proc/${this.#child.pid}/status`;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1];
    return kibibytes === undefined
      ? Number.NaN
      : Number(kibibytes) / kibibytesPerMebibyte;
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#child.once('exit', () => resolve());
      this.#child.kill('SIGTERM');
    });
  }
}
