import { setFlagsFromString } from 'node:v8';
import { runCommand } from 'emulator-kit';
import { readArguments } from './readArguments';
import { startAzureEmulator } from './startAzureEmulator';
import { usage } from './usage';

runCommand('azure-emulator', {
  start: async () => {
    // Space for new objects would double to tens of megabytes while a large scenario is loaded, and never shrink.
    setFlagsFromString('--semi-space-growth-factor=1');
    const options = readArguments(process.argv.slice(2));
    if (options.help) {
      return { usage };
    }
    const emulator = await startAzureEmulator(options);
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
    return {
      host: options.host,
      stop: () => emulator.stop(),
      describe: {
        endpoint,
        authority,
        metricsEndpoint,
        subscriptionId,
        tenantId,
        clientId,
        clientSecret,
        caFile,
      },
    };
  },
});
