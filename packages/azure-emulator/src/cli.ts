import { setFlagsFromString } from 'node:v8';
import { readArguments } from './readArguments';
import { startAzureEmulator } from './startAzureEmulator';
import { usage } from './usage';

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
