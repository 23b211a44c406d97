/** What is drawn for the documentation, made by the compiled program as `npm run pictures` makes it. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { buildIndex } from '../../src/build.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import type { MessagePayload } from '../../src/discord/page.js';
import { Library } from '../../src/search/library.js';
import { temporaryFolder } from '../support/folder.js';
import { problemsOf, wireOf } from '../support/payload.js';

type Scenes = Readonly<Record<string, { readonly message: MessagePayload }>>;

let drawn: Scenes;

beforeAll(async () => {
  const { scenes } = (await import(pathToFileURL('pictures/scenes.js').href)) as {
    scenes: (library: unknown) => Promise<Scenes>;
  };
  const index = temporaryFolder();
  buildIndex(readCorpus('corpus'), index);
  drawn = await scenes(Library.open(index));
});

it('is what Discord takes', () => {
  for (const [name, { message }] of Object.entries(drawn))
    expect([name, problemsOf(wireOf(message))]).toEqual([name, []]);
});

it('has a picture on each screen, and no other picture is there', () => {
  const pictures = Object.keys(drawn).flatMap((name) => [`${name}.png`, `${name}-phone.png`]);
  expect(readdirSync('docs/pictures').sort()).toEqual(pictures.sort());
});
