/** Words of Backstage's own app, scaffolder and parts, which are not ours to translate. */
const ofBackstage = new Set([
  '0 notifications.',
  'Back',
  'Clear search',
  'Page 1',
  'Review',
  'Step 1',
]);

function textsIn(root: HTMLElement): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('style, script')) {
      texts.push(walker.currentNode.textContent ?? '');
    }
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      const value = element.getAttribute(name);
      if (value !== null) texts.push(value);
    }
  }
  return texts;
}

/**
 * What is left of texts when the keys of marked messages and the given names are taken away, and
 * is still English. Values in marks count: a sentence put into another one in English is found.
 *
 * @internal
 */
export function englishIn(
  where: HTMLElement | readonly string[],
  options: { readonly names: readonly string[] },
): readonly string[] {
  const names = [...options.names].sort((a, b) => b.length - a.length);
  const texts = where instanceof HTMLElement ? textsIn(where) : where;
  return texts.filter(text => {
    if (ofBackstage.has(text.trim())) return false;
    const rest = names.reduce(
      (left, name) => left.replaceAll(name, ''),
      text
        // A line of the scaffolder's list of errors begins with the field's title.
        .replace(/^'[\w ()]+' (?=⟦)/, '')
        .replace(/⟦[\w.]+/g, ''),
    );
    return /[a-z]{2,}/i.test(rest);
  });
}
