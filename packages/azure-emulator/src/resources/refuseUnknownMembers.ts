import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import { say } from '../errors/say';
import { bodyShapes } from './bodyShapes';
import type { BodyShape } from './BodyShape';

/**
 * Refuses members that the network provider does not know, as its parser does; member names have any case. What stands
 * already, because a scenario has it, is known.
 *
 * @internal
 */
export function refuseUnknownMembers(
  body: JsonObject,
  options: {
    readonly type: string;
    /** What a client sees there now. */
    readonly standing?: JsonObject;
  },
): void {
  const shape = bodyShapes[options.type.toLowerCase()];
  const known = new Set(namesIn(options.standing));
  const unknown = shape && findUnknown(body, { shape, known, path: '' });
  if (!unknown) {
    return;
  }
  const { member, object, path } = unknown;
  // One line: where in it the parser would be, had the client sent it without blanks.
  const position = JSON.stringify(body).indexOf(`"${member}":`);
  throw new AzureError('InvalidRequestFormat', {
    details: [
      say('InvalidJson', {
        member,
        type: object,
        path,
        line: 1,
        position: position + member.length + 3,
      }),
    ],
  });
}

/** The names of all members, at any depth, in lower case. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(namesIn);
  }
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([name, member]) => [
        name.toLowerCase(),
        ...namesIn(member),
      ])
    : [];
}

function findUnknown(
  value: unknown,
  options: {
    readonly shape: BodyShape;
    readonly known: ReadonlySet<string>;
    readonly path: string;
  },
):
  | { readonly member: string; readonly object: string; readonly path: string }
  | undefined {
  const { shape, known, path } = options;
  if (Array.isArray(value)) {
    return firstOf(value, (item, index) =>
      findUnknown(item, { ...options, path: `${path}[${index}]` }),
    );
  }
  if (!isJsonObject(value)) {
    return undefined;
  }
  const { object, members, parts = {} } = shape;
  const names = members && new Set(members.toLowerCase().split(' '));
  const shapes = new Map(
    Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part]),
  );
  return firstOf(Object.entries(value), ([member, content]) => {
    const name = member.toLowerCase();
    const at = path ? `${path}.${member}` : member;
    if (names && !names.has(name) && !known.has(name)) {
      return { member, object, path: at };
    }
    const part = shapes.get(name);
    return part && findUnknown(content, { shape: part, known, path: at });
  });
}

function firstOf<T, R>(
  items: readonly T[],
  find: (item: T, index: number) => R | undefined,
): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
