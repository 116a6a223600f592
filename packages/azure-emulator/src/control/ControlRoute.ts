import type { Emulation } from '../Emulation';
import type { ArmReply } from '../server/ArmReply';

/**
 * One way to steer an emulator over HTTPS.
 *
 * @internal
 */
export interface ControlRoute {
  readonly method: string;
  readonly path: string;
  /** Told by `GET /_emulator`. */
  readonly summary: string;
  readonly handle: (
    emulation: Emulation,
    request: {
      readonly url: URL;
      readonly bodyText: string;
      readonly parameters: Readonly<Record<string, string>>;
    },
  ) => ArmReply;
}
