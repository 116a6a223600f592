import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import { say } from '../errors/say';
import type { StoredResource } from '../state/StoredResource';
import { knownMembers } from './knownMembers';

/**
 * Refuses members of `properties` that the network provider does not know, as its parser does; member names have any
 * case. What stands already, because a scenario has it, is known.
 *
 * @internal
 */
export function refuseUnknownMembers(
  body: JsonObject,
  options: { readonly type: string; readonly before?: StoredResource },
): void {
  const { properties } = body;
  const known = knownMembers[options.type.toLowerCase()];
  if (!known || !isJsonObject(properties)) {
    return;
  }
  const names = new Set(
    [
      ...known.members.split(' '),
      ...Object.keys(options.before?.properties ?? {}),
    ].map(name => name.toLowerCase()),
  );
  const member = Object.keys(properties).find(
    name => !names.has(name.toLowerCase()),
  );
  if (member === undefined) {
    return;
  }
  // One line: where in it the parser would be, had the client sent it without blanks.
  const position = JSON.stringify(body).indexOf(`"${member}":`);
  throw new AzureError('InvalidRequestFormat', {
    details: [
      say('InvalidJson', {
        member,
        type: known.object,
        path: `properties.${member}`,
        line: 1,
        position: position + member.length + 3,
      }),
    ],
  });
}
