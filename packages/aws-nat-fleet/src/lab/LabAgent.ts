import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import readline from 'node:readline';

/** A process of ours inside a namespace: workload, probe, or the far end. */
export class LabAgent {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly pending = new Map<
    number,
    { resolve(value: unknown): void; reject(error: Error): void }
  >();
  private nextId = 0;
  private errors = '';

  /** `onMetrics` gets each line of metrics (EMF) that it prints. */
  constructor(
    namespace: string,
    bundle: string,
    onMetrics: (line: string) => void = () => {},
  ) {
    this.child = spawn('ip', [
      ...['netns', 'exec', namespace, 'bash', '-c'],
      `ulimit -n 65536; exec '${process.execPath}' '${bundle}'`,
    ]);
    this.child.stderr.on('data', text => {
      this.errors += text;
    });
    this.child.on('exit', () => {
      for (const { reject } of this.pending.values()) {
        reject(new Error(`The agent in ${namespace} ended: ${this.errors}`));
      }
      this.pending.clear();
    });
    readline.createInterface({ input: this.child.stdout }).on('line', line => {
      if (line.startsWith('{"_aws"')) onMetrics(line);
      if (!line.startsWith('{"id"')) return;
      const { id, result, error } = JSON.parse(line);
      const call = this.pending.get(id);
      this.pending.delete(id);
      if (error) call?.reject(new Error(error));
      else call?.resolve(result);
    });
  }

  /** Calls a method of the agent. */
  call<Result = null>(method: string, args: object = {}): Promise<Result> {
    const id = this.nextId++;
    return new Promise<Result>((resolve, reject) => {
      this.pending.set(id, {
        resolve: value => resolve(value as Result),
        reject,
      });
      this.child.stdin.write(`${JSON.stringify({ id, method, args })}\n`);
    });
  }

  close(): void {
    this.child.stdin.end();
  }
}
