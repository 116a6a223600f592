import { EmulatorClock } from 'emulator-kit';
import type { AzureEmulatorOptions } from './AzureEmulatorOptions';
import { createCloud } from './createCloud';
import { FaultList } from './faults/FaultList';
import { Journal } from './faults/Journal';
import { generateScenario } from './scenario/generateScenario';
import { readScenario } from './scenario/readScenario';
import type { CheckedScenario } from './scenario/CheckedScenario';
import type { Scale } from './scenario/Scale';
import type { Scenario } from './scenario/Scenario';
import type { Cloud } from './state/Cloud';

/**
 * What an emulator holds from its start to its stop, whatever scenario is loaded into it meanwhile.
 *
 * @internal
 */
export class Emulation {
  readonly clock: EmulatorClock;
  readonly faults = new FaultList({ snapshot: () => this.cloud.store.clone() });
  readonly journal: Journal;
  readonly #options: AzureEmulatorOptions;
  /** Reads the scenario again: a large one is not kept beside what was made of it. */
  #read: () => CheckedScenario;
  #principals: CheckedScenario['principals'];
  #cloud: Cloud;

  constructor(options: AzureEmulatorOptions) {
    this.#options = options;
    this.clock = new EmulatorClock(options.clock);
    this.journal = new Journal(options.journalCapacity);
    this.#read = readerOf(
      options.scale ? { scale: options.scale } : options.scenario ?? 'demo',
    );
    const scenario = this.#read();
    this.#principals = scenario.principals;
    this.#cloud = createCloud(scenario, { options, clock: this.clock });
  }

  get cloud(): Cloud {
    return this.#cloud;
  }

  /** Connection data of the scenario's principals. */
  get connection() {
    const { settings } = this.#cloud;
    const principals = this.#principals;
    const [{ clientId, clientSecret }] = principals;
    return {
      subscriptionId: settings.subscriptions[0].id,
      subscriptionIds: settings.subscriptions.map(({ id }) => id),
      tenantId: settings.tenantId,
      clientId,
      clientSecret,
      principals: Object.fromEntries(
        principals.map(principal => [
          principal.name,
          {
            clientId: principal.clientId,
            clientSecret: principal.clientSecret,
          },
        ]),
      ),
    };
  }

  /** Replaces everything by a scenario, at its beginning; a scenario with a mistake changes nothing. */
  load(wanted: string | Scenario | { readonly scale: Scale }): void {
    const read = readerOf(wanted);
    this.#begin(read());
    this.#read = read;
  }

  /** The scenario as it was when it was loaded. Tokens stay valid; faults, journal and restrictions are gone. */
  reset(): void {
    const { tokens } = this.#cloud;
    this.#begin(this.#read());
    this.#cloud = { ...this.#cloud, tokens };
  }

  /** Puts the resources back as they are now, and resets the rest. */
  keep(): () => void {
    const copy = (parts: Pick<Cloud, 'addresses' | 'guids' | 'store'>) => ({
      addresses: parts.addresses.clone(),
      guids: parts.guids.clone(),
      store: parts.store.clone(),
    });
    const kept = copy(this.#cloud);
    return () => {
      this.reset();
      this.#cloud = { ...this.#cloud, ...copy(kept) };
    };
  }

  #begin(scenario: CheckedScenario): void {
    const { endpoint } = this.#cloud.settings;
    const cloud = createCloud(scenario, {
      options: this.#options,
      clock: this.clock,
    });
    cloud.settings.endpoint = endpoint;
    this.#cloud = cloud;
    this.#principals = scenario.principals;
    this.faults.clear();
    this.journal.clear();
  }
}

function readerOf(
  wanted: string | Scenario | { readonly scale: Scale },
): () => CheckedScenario {
  if (typeof wanted === 'object' && 'scale' in wanted) {
    return () => generateScenario(wanted.scale);
  }
  const scenario = readScenario(wanted);
  return () => scenario;
}
