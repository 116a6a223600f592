import type { AzureEmulator, JsonObject } from 'azure-emulator';
import type { PlanCase } from '../plans/planCases';
import { ids } from '../world/scenario';

const idIn = (value: unknown) =>
  value === undefined ? '' : String((value as JsonObject).id).toLowerCase();

const idsIn = (value: unknown) =>
  ((value ?? []) as readonly JsonObject[]).map(idIn);

/**
 * Where each subnet leaves, watched after each answer of the cloud: a source address that changes without
 * being asked for is told, even if it comes back.
 *
 * @internal
 */
export class Egress {
  readonly findings = new Set<string>();
  private readonly gatewaysOf = new Map<string, Set<string>>();
  private readonly addressesOf = new Map<string, readonly string[]>();
  private readonly gatewaysNow = new Map<string, string>();
  /** Nothing leaves by a subnet that a run creates. */
  private readonly standing = new Set<string>();
  private cancelledAt = Infinity;
  private readonly mayGain = new Set<string>();

  constructor(
    private readonly azure: AzureEmulator,
    private readonly asked: Pick<PlanCase, 'declarations' | 'takes'>,
    /** Whether people have agreed by now that flows move. */
    private readonly mayMove: () => boolean,
  ) {
    for (const { id, gateway } of this.subnets()) {
      this.gatewaysOf.set(id, new Set([gateway]));
      this.gatewaysNow.set(id, gateway);
      this.standing.add(id);
    }
    for (const { id, addresses } of this.gateways()) {
      this.addressesOf.set(id, addresses);
    }
    for (const { gateways } of asked.declarations) {
      gateways.forEach(({ name }) =>
        this.mayGain.add(ids.gateway(name).toLowerCase()),
      );
    }
  }

  /** A person has cancelled: nothing that arrives later moves flows forward. */
  cancel(milliseconds: number): void {
    this.cancelledAt = Math.min(this.cancelledAt, milliseconds);
  }

  /** A foreign writer put another gateway, or none, on a subnet. */
  allow(subnetId: string, gatewayId: string): void {
    const id = subnetId.toLowerCase();
    this.gatewaysOf.set(
      id,
      new Set([...(this.gatewaysOf.get(id) ?? []), gatewayId.toLowerCase()]),
    );
  }

  look({ arrivedAt = 0 }: { readonly arrivedAt?: number } = {}): void {
    const addressesNow = new Map(
      this.gateways().map(({ id, addresses }) => [id, addresses]),
    );
    for (const { id, gateway } of this.subnets()) {
      const hasMoved =
        this.standing.has(id) && this.gatewaysNow.get(id) !== gateway;
      this.gatewaysNow.set(id, gateway);
      if (
        hasMoved &&
        // What was on its way then may arrive.
        arrivedAt > this.cancelledAt + 1_000 &&
        !this.gatewaysOf.get(id)?.has(gateway)
      ) {
        this.findings.add(
          `source address: ${id} moved to ${gateway} after the word to cancel`,
        );
      }
      if (!this.isAsked(id, gateway)) {
        this.findings.add(
          `source address: ${id} leaves by ${gateway || 'no gateway'} unasked`,
        );
      }
      if (gateway && (addressesNow.get(gateway) ?? []).length === 0) {
        this.findings.add(
          `source address: ${gateway} serves without addresses`,
        );
      }
    }
    for (const [id, addresses] of addressesNow) {
      const before = this.addressesOf.get(id);
      const gained = addresses.filter(each => !before?.includes(each));
      const lost =
        before?.filter(
          each => !addresses.includes(each) && !this.mayTake(each),
        ) ?? [];
      if (before && lost.length > 0) {
        this.findings.add(`source address: ${id} lost ${lost.join()}`);
      }
      if (
        before &&
        gained.length > 0 &&
        !(this.mayGain.has(id) && this.mayMove())
      ) {
        this.findings.add(`source address: ${id} gained ${gained.join()}`);
      }
    }
  }

  private mayTake(address: string): boolean {
    const { takes = [] } = this.asked;
    return this.mayMove() && takes.some(each => each.toLowerCase() === address);
  }

  private isAsked(subnet: string, gateway: string): boolean {
    if (this.gatewaysOf.get(subnet)?.has(gateway)) {
      return true;
    }
    const isNew = !this.standing.has(subnet);
    if (isNew && gateway === '') {
      return true;
    }
    return (
      (isNew || this.mayMove()) &&
      this.asked.declarations.some(({ state, gateways }) =>
        gateways.some(
          ({ name, subnets }) =>
            subnets.some(each => each.toLowerCase() === subnet) &&
            gateway ===
              (state === 'absent' ? '' : ids.gateway(name).toLowerCase()),
        ),
      )
    );
  }

  private subnets() {
    return this.azure.state
      .list('Microsoft.Network/virtualNetworks')
      .flatMap(({ properties }) =>
        ((properties as JsonObject).subnets as readonly JsonObject[]).map(
          subnet => ({
            id: String(subnet.id).toLowerCase(),
            gateway: idIn((subnet.properties as JsonObject).natGateway),
          }),
        ),
      );
  }

  private gateways() {
    return this.azure.state
      .list('Microsoft.Network/natGateways')
      .map(({ id, properties }) => {
        const { publicIpAddresses, publicIpPrefixes } =
          properties as JsonObject;
        return {
          id: String(id).toLowerCase(),
          addresses: [...idsIn(publicIpAddresses), ...idsIn(publicIpPrefixes)],
        };
      });
  }
}
