import { isJsonObject } from '../../arm/isJsonObject';
import type { Json } from '../../arm/JsonObject';

/** The subscription is the same on both sides. */
const guid =
  /(?<!\/subscriptions\/)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * Learns which of the emulator's GUIDs stands for which recorded one, so that later requests of the recording name the right things.
 *
 * A recorder that makes all GUIDs the same leaves the newest to stand for it.
 *
 * @internal
 */
export class Substitution {
  readonly #known = new Map<string, string>();

  /** Puts two bodies beside each other; what only one of them has is passed over. */
  learn(recorded: Json | undefined, answered: Json | undefined): void {
    if (Array.isArray(recorded) && Array.isArray(answered)) {
      recorded.forEach((item, index) => this.learn(item, answered[index]));
    } else if (isJsonObject(recorded) && isJsonObject(answered)) {
      for (const [key, value] of Object.entries(recorded)) {
        this.learn(value, answered[key]);
      }
    } else if (typeof recorded === 'string' && typeof answered === 'string') {
      this.#learnText(recorded, answered);
    }
  }

  apply(text: string): string {
    return text.replace(
      guid,
      found => this.#known.get(found.toLowerCase()) ?? found,
    );
  }

  #learnText(recorded: string, answered: string): void {
    const [left, right] = [recorded, answered].map(
      text => text.match(guid) ?? [],
    );
    if (left.length === 1 && right.length === 1 && recorded.length < 60) {
      this.#known.set(left[0].toLowerCase(), right[0]);
    }
  }
}
