import { runCommand } from 'emulator-kit';
import { readArguments } from './readArguments';
import { startAwsEmulator } from './startAwsEmulator';
import { usage } from './usage';

runCommand('aws-emulator', {
  start: async () => {
    const options = readArguments(process.argv.slice(2));
    if (options.help) {
      return { usage };
    }
    const emulator = await startAwsEmulator(options);
    const { endpoint, region, accountId } = emulator;
    const { credentials } = emulator.clientConfig(options.principal);
    return {
      host: options.host,
      stop: () => emulator.stop(),
      describe: { endpoint, region, accountId, ...credentials },
    };
  },
});
