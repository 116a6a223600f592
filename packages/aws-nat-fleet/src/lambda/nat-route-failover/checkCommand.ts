import { Fleet, FleetCommand } from '../../contract';

/**
 * Refuses a command that names a zone or a standby that the fleet does not have.
 *
 * @throws Error that names those that it has
 */
export function checkCommand(fleet: Fleet, { zone, to }: FleetCommand): void {
  const named = fleet.zones.find(each => each.zone === zone);
  if (!named) {
    const zones = fleet.zones.map(each => each.zone);
    throw new Error(
      `The fleet has no zone ${zone}, only ${zones.join(
        ', ',
      )}. Nothing was changed.`,
    );
  }
  const standbys = named.standbys.map(standby => standby.zone);
  if (to !== undefined && !standbys.includes(to)) {
    throw new Error(
      `${to} is no standby of ${zone}, which has ${
        standbys.join(', ') || 'none'
      }. Nothing was changed.`,
    );
  }
}
