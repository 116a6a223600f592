import { runCommand } from 'emulator-kit';
import { readArguments } from './readArguments';
import { startAwsEmulator } from './startAwsEmulator';

runCommand('aws-emulator', {
  start: async () => {
    const { usage, principal, ...options } = readArguments(
      process.argv.slice(2),
    );
    if (usage) {
      return { usage };
    }
    const emulator = await startAwsEmulator(options);
    const { endpoint, region, accountId } = emulator;
    const { credentials } = emulator.clientConfig(principal);
    return {
      host: options.host,
      stop: () => emulator.stop(),
      describe: { endpoint, region, accountId, ...credentials },
    };
  },
});
