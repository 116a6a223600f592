import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { Json } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources: how many, how long, and which characters a name cannot have. */
const mostTags = 50;
const longestName = 512;
const longestValue = 256;
const forbidden = /[<>%&\\?/]/;
/** https://learn.microsoft.com/rest/api/resources/tags/create-or-update: kept for Azure, in any case. */
const reserved = /^(microsoft|azure|windows)/i;

/**
 * The tags of a body, whose values become texts; what Azure does not take is refused.
 *
 * @internal
 */
export function readTags(
  tags: Json | undefined,
): Readonly<Record<string, string>> | undefined {
  if (tags === undefined || tags === null) {
    return undefined;
  }
  const entries = isJsonObject(tags) ? Object.entries(tags) : undefined;
  if (
    !entries ||
    entries.some(([, value]) => typeof value === 'object' && value !== null)
  ) {
    throw new AzureError('InvalidRequestContent', {
      reason: 'tags must be an object of texts.',
    });
  }
  if (entries.length > mostTags) {
    throw emulatorRefusal('TooManyTags', {
      message: `There are ${entries.length} tags, and ${mostTags} are the most.`,
    });
  }
  const texts = entries.map(
    ([name, value]) => [name, String(value ?? '')] as const,
  );
  for (const [name, value] of texts) {
    if (name.length > longestName || forbidden.test(name)) {
      throw emulatorRefusal('TagNameInvalid', {
        message: `The tag name '${name.slice(
          0,
          100,
        )}' must have at most ${longestName} characters, none of <, >, %, &, \\, ? and /.`,
      });
    }
    if (reserved.test(name)) {
      throw emulatorRefusal('TagNameReserved', {
        message: `The tag name '${name}' begins with a word that is kept for Azure: microsoft, azure, windows.`,
      });
    }
    if (value.length > longestValue) {
      throw emulatorRefusal('TagValueTooLong', {
        message: `The tag '${name}' has a value of ${value.length} characters, and ${longestValue} are the most.`,
      });
    }
  }
  // Names are equal in any case: of several one is kept (https://github.com/MicrosoftDocs/azure-docs/issues/57888); that it has the first one's spelling and the last one's value is assumed.
  const kept = new Map<string, readonly [string, string]>();
  for (const [name, value] of texts) {
    const key = name.toLowerCase();
    kept.set(key, [kept.get(key)?.[0] ?? name, value]);
  }
  return Object.fromEntries(kept.values());
}
