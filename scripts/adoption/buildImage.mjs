import fs from 'node:fs';
import path from 'node:path';

const wordsOf = text => text.split(/\s+/).filter(word => !/^--/.test(word));

/**
 * Does what a Dockerfile says in a folder instead of an image: `COPY` from the context, and `RUN` with the given
 * shell. What the base image, users and metadata are does not matter here.
 */
export function buildImage({ dockerfile, context, folder, shell }) {
  fs.mkdirSync(folder);
  const instructions = fs
    .readFileSync(dockerfile, 'utf8')
    .replace(/\\\n/g, ' ')
    .matchAll(/^(COPY|RUN) (.*)$/gm);
  for (const [, instruction, text] of instructions) {
    if (instruction === 'RUN') {
      shell(text.replace(/--mount=\S+/g, ''), folder);
      continue;
    }
    const sources = wordsOf(text);
    const target = path.join(folder, sources.pop());
    for (const file of fs.globSync(sources, { cwd: context })) {
      const from = path.join(context, file);
      const isFolder = fs.statSync(from).isDirectory();
      fs.cpSync(
        from,
        isFolder ? target : path.join(target, path.basename(file)),
        {
          recursive: true,
        },
      );
    }
  }
}
