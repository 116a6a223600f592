import fs from 'node:fs';
import path from 'node:path';

const names = new Set(
  'aks arm aws azure cloudwatch ec2 eks nsg nsgs vmss vnet vnets vpc vpcs'.split(
    ' ',
  ),
);
/** A folder of a cloud, the places that put clouds together, and what only tests read. */
const free =
  /(^|\/)(aws|azure|clouds|tests|testing|__testUtils__|__fixtures__)\/|(^|\/)clouds\.ts$|\.test\.tsx?$/;

/** The words of a text, also those within names: `sameArmId` is same, Arm and Id. */
const wordsIn = text =>
  text
    // Examples depend on nothing.
    .replaceAll(/ \* ```ts[^]*?```/g, '')
    .match(/[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*(?![a-z])/g) ?? [];

/** Ids of the advice that a cloud's folder gives. */
export const adviceIdsIn = folder =>
  fs
    .readdirSync(folder)
    .filter(file => !free.test(file))
    .flatMap(file => [
      ...fs
        .readFileSync(path.join(folder, file), 'utf8')
        .matchAll(/\bid: '([a-z]+(?:-[a-z0-9]+)+)'/g),
    ])
    .map(([, id]) => id);

/** Files of a folder that name a cloud, or know one of these ids of a cloud's, each with what it names, outside of the clouds' own folders. */
export function findCloudNames(folder, { ids = [] } = {}) {
  const found = {};
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    const name = file.split(path.sep).join('/');
    if (!/\.(tsx?|yaml)$/.test(name) || free.test(name)) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const said = [
      ...wordsIn(text).filter(word => names.has(word.toLowerCase())),
      ...ids.filter(id => text.includes(`'${id}'`)),
    ];
    if (said.length > 0) found[name] = [...new Set(said)].sort();
  }
  return found;
}
