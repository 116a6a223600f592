import { parse } from 'yaml';

// Prettier wraps by indentation, and ends JSX on a page with a semicolon.
const plain = code => code.replace(/[\s;]/g, '').replace(/,(?=[)}\]>])/g, '');

function isPartOf(part, whole) {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.every(item => whole.some(other => isPartOf(item, other)))
    );
  }
  if (part && typeof part === 'object') {
    return Object.entries(part).every(
      ([key, value]) =>
        whole?.[key] !== undefined && isPartOf(value, whole[key]),
    );
  }
  return part === whole;
}

/** What the proof runs or reads from the page itself. */
const OF_THE_PROOF = ['json', 'sh'];

/**
 * Where snippets differ from the portal that the proof of adoption installs. Each paragraph of code has
 * to be in the file that the snippet names; YAML has to be a part of it. Code without a file is a fault.
 */
export function snippetFaults(snippets, { readFile }) {
  return snippets
    .filter(({ language }) => !OF_THE_PROOF.includes(language))
    .flatMap(({ language, file, text }) => {
      if (!file) return [`no file is named in: ${text.split('\n')[0]}`];
      const content = readFile(file);
      if (content === undefined) return [`${file} does not exist`];
      if (language === 'yaml') {
        return isPartOf(parse(text), parse(content))
          ? []
          : [`${file} does not contain: ${text.split('\n')[0]} …`];
      }
      const whole = plain(content);
      return text
        .split(/\n\n/)
        .filter(paragraph => !whole.includes(plain(paragraph)))
        .map(paragraph => `${file} does not contain:\n${paragraph}`);
    });
}
