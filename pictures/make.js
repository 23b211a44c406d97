/** Draws the pictures in docs/pictures: every scene on a wide screen and on a phone. `npm run pictures`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildIndex } from '../dist/build.js';
import { readCorpus } from '../dist/corpus/read-corpus.js';
import { Library } from '../dist/search/library.js';
import { findBrowser, NO_BROWSER } from './browser.js';
import { pageOf } from './page.js';
import { scenes } from './scenes.js';

const OUT = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** Width in CSS pixels; device pixels for each; what the name of the picture ends with. */
const SCREENS = [
  { width: 720, scale: 1.5, suffix: '' },
  { width: 390, scale: 2, suffix: '-phone' },
];

const executablePath = findBrowser();
if (executablePath === undefined) {
  process.stderr.write(`${NO_BROWSER}\n`);
  process.exit(1);
}
const index = mkdtempSync(join(tmpdir(), 'yinju-pictures-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  buildIndex(readCorpus(CORPUS), index);
  mkdirSync(OUT, { recursive: true });
  const wanted = process.argv.slice(2);
  const all = Object.entries(await scenes(Library.open(index)));
  const drawn = all.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const { width, scale, suffix } of SCREENS) {
    const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: scale });
    for (const [name, { did, isPrivate = false, message }] of drawn) {
      const components = /** @type {import('./page.js').Component[]} */ (
        JSON.parse(JSON.stringify(message.components))
      );
      await page.setContent(pageOf({ did, isPrivate, components }));
      await page.locator('main').screenshot({ path: join(OUT, `${name}${suffix}.png`) });
    }
    await page.close();
  }
  process.stdout.write(`${drawn.length * SCREENS.length} pictures in ${OUT}\n`);
} finally {
  await browser.close();
  rmSync(index, { recursive: true, force: true });
}
