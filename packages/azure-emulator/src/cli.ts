import { setFlagsFromString } from 'node:v8';
import { readArguments } from './readArguments';
import { startAzureEmulator } from './startAzureEmulator';

const usage = `Usage: yarn azure-emulator [options]

  --port N               port to listen on; 0 takes a free one (default 0)
  --host NAME            address to listen on (default 127.0.0.1: this machine only)
  --scenario NAME|FILE   demo, empty, or the path of a YAML file (default demo)
  --scale SIZE           a generated scenario instead: subscriptions=100,gateways=10000,seed=7
  --subscription GUID    subscription id instead of the scenario's
  --ca-out FILE          where to write the certificate authority (default: a temporary file)
  --latency KIND         instant, realistic or slow (default instant)
  --throttling           refuse clients that ask more than ARM's token buckets allow
  --page-size N          items on a list page (default: small and irregular)
  --journal N            requests that the journal keeps (default 10000)
  --help                 this text

Prints one line of JSON when it listens; stops at SIGINT or SIGTERM.
GET /_emulator names the endpoints that steer it: reset, scenario, clock, faults, state, journal.
`;

async function main(): Promise<void> {
  // Space for new objects would double to tens of megabytes while a large scenario is loaded, and never shrink.
  setFlagsFromString('--semi-space-growth-factor=1');
  const options = readArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const emulator = await startAzureEmulator(options);
  if (options.host !== '127.0.0.1') {
    process.stderr.write(
      `azure-emulator listens on ${options.host}: whoever can reach this address can use it\n`,
    );
  }
  const stop = () => {
    emulator.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const {
    endpoint,
    authority,
    metricsEndpoint,
    subscriptionId,
    tenantId,
    clientId,
    clientSecret,
    caFile,
  } = emulator;
  process.stdout.write(
    `${JSON.stringify({
      endpoint,
      authority,
      metricsEndpoint,
      subscriptionId,
      tenantId,
      clientId,
      clientSecret,
      caFile,
    })}\n`,
  );
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`azure-emulator: ${message.split('\n')[0]}\n`);
  process.exit(1);
});
