/** Who may import whom, and documents that name what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT } from '../src/config.js';

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort();
}

/** What a module names in its imports, types included. */
function importsOf(file: string): string[] {
  const pattern = /(?:^import\s+|\bfrom\s+|\bimport\(\s*|\brequire\(\s*)'([^']+)'/gm;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name);
}

/** The program's own modules that one imports. */
function modulesOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) =>
      normalize(join(dirname(file), name))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts'),
    );
}

/** `src/text/fold.ts` → `text`; `src/model.ts` → `model.ts`; the stages within answering by themselves: `answer/ranking`. */
function stageOf(file: string): string {
  const [, stage = '', step = ''] = file.split('/');
  return stage === 'answer' && !step.endsWith('.ts') ? `${stage}/${step}` : stage;
}

const SOURCES = filesIn('src', '.ts');

/** Known to every stage. */
const COMMON = ['model.ts', 'errors.ts', 'slices.ts'];
/** Stage → the stages that it may import besides itself and what is common. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'model.ts': [],
  'errors.ts': [],
  'slices.ts': [],
  'log.ts': [],
  locale: [],
  'locale.ts': [],
  'config.ts': ['locale.ts', 'log.ts'],
  text: [],
  corpus: ['text'],
  search: ['text'],
  build: ['text', 'corpus', 'search'],
  'build.ts': ['text', 'corpus', 'search', 'build'],
  'answer/question': ['text', 'search'],
  'answer/sentence': ['text', 'search', 'answer/question'],
  'answer/ranking': ['text', 'search', 'answer/question', 'answer/sentence'],
  'answer/judging': ['text', 'search', 'answer/question', 'answer/sentence', 'answer/ranking'],
  'answer/quoting': ['text', 'search', 'answer/question', 'answer/sentence', 'answer/ranking', 'answer/judging'],
  'answer/conversation': ['text', 'search', 'answer/question', 'answer/sentence'],
  answer: [
    'text',
    'search',
    'answer/question',
    'answer/sentence',
    'answer/ranking',
    'answer/judging',
    'answer/quoting',
    'answer/conversation',
  ],
  'answer/desk': ['text', 'search', 'answer', 'answer/question', 'answer/ranking', 'answer/quoting'],
  import: ['text', 'corpus'],
  store: ['text', 'log.ts'],
  evaluation: ['text'],
  monitor: [],
  terminal: ['text', 'answer', 'answer/desk', 'locale.ts'],
  discord: ['text', 'store', 'locale', 'locale.ts', 'log.ts', 'config.ts'],
  commands: [
    'corpus',
    'search',
    'build.ts',
    'import',
    'store',
    'answer',
    'answer/conversation',
    'answer/desk',
    'evaluation',
    'terminal',
    'discord',
    'monitor',
    'locale.ts',
    'log.ts',
    'config.ts',
  ],
  'cli.ts': ['commands'],
};

describe('imports', () => {
  it.each(SOURCES)('of %s go to earlier stages only', (file) => {
    const stage = stageOf(file);
    const allowed = [stage, ...COMMON, ...(MAY_IMPORT[stage] ?? [])];
    expect(Object.keys(MAY_IMPORT)).toContain(stage);
    const reached = modulesOf(file).map(stageOf);
    expect(reached.filter((other) => !allowed.includes(other))).toEqual([]);
  });

  it('within src/answer never lead back to where they began', () => {
    const within = SOURCES.filter((file) => file.startsWith('src/answer/'));
    const imported = new Map(within.map((file) => [file, modulesOf(file).filter((other) => within.includes(other))]));
    // What imports nothing that is left is in no cycle, and goes; where all go, there is none.
    for (let size = -1; size !== imported.size; ) {
      size = imported.size;
      for (const [file, others] of imported) if (!others.some((other) => imported.has(other))) imported.delete(file);
    }
    expect([...imported.keys()]).toEqual([]);
  });

  it.each([
    ['@node-rs/jieba', /^src\/text\/segment\.ts$/],
    ['minisearch', /^src\/search\/engine\.ts$/],
    ['discord.js', /^src\/discord\//],
    ['undici', /^src\/discord\/proxy\.ts$/],
    ['dotenv', /^src\/config\.ts$/],
    ['yaml', /^src\/corpus\/front-matter\.ts$/],
    ['opencc-js', /^src\/text\/fold\.ts$/],
    ['pino', /^src\/log\.ts$/],
    ['prom-client', /^src\/monitor\/metrics\.ts$/],
    ['@mozilla/readability', /^src\/import\/readable\.ts$/],
    ['linkedom', /^src\/import\/dom\.ts$/],
    ['chardet', /^src\/import\/decode\.ts$/],
    ['iconv-lite', /^src\/import\/decode\.ts$/],
    ['ipaddr.js', /^src\/import\/address\.ts$/],
    ['string-width', /^src\/terminal\//],
    ['libsql', /^src\/store\/database\.ts$/],
    ['diff', /^src\/import\/import-page\.ts$/],
  ])('of %s stand where it belongs', (library, place) => {
    const importers = SOURCES.filter((file) =>
      importsOf(file).some((name) => name === library || name.startsWith(`${library}/`)),
    );
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !place.test(file))).toEqual([]);
  });

  it('name only what package.json lists', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = new Set(
      SOURCES.flatMap(importsOf)
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? ''),
    );
    expect([...named].sort()).toEqual(Object.keys(dependencies).sort());
  });
});

it.each(
  [...filesIn('pictures', '.js'), ...readdirSync('bench').map((name) => `bench/${name}`)].filter((file) =>
    /\.m?js$/.test(file),
  ),
)('%s imports modules that there are', (script) => {
  const compiled = importsOf(script).filter((name) => name.startsWith('.'));
  const sources = compiled.map((name) => join(dirname(script), name).replace(/^dist\/(.*)\.js$/, 'src/$1.ts'));
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
});

describe('settings', () => {
  it('are read in one place', () => {
    const readers = SOURCES.filter((file) => readFileSync(file, 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/cli.ts', 'src/config.ts']);
    expect(readFileSync('src/cli.ts', 'utf8').match(/process\.env(?:\.\w+)?/g)).toEqual(['process.env.LOG_LEVEL']);
  });

  it('stand in .env.example, in the same order', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(ENVIRONMENT);
  });

  it('each have a line there that explains them', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    for (const name of ENVIRONMENT) {
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1], name).toMatch(/^# \S/);
    }
  });

  it('stand in the README’s table, in the same order', () => {
    const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## Settings\n');
    const named = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(ENVIRONMENT);
  });
});

describe('documents', () => {
  const DOCUMENTS = [
    ...readdirSync('.').filter((name) => name.endsWith('.md')),
    ...filesIn('docs', '.md'),
    'corpus/README.md',
    'index/README.md',
    'tests/README.md',
  ];

  it.each(DOCUMENTS)('%s links to files that there are', (document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, path = '']) => path,
    );
    expect(links.filter((path) => !existsSync(join(dirname(document), path)))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s names modules, tests and folders that there are', (document) => {
    const text = readFileSync(document, 'utf8');
    const paths = [...text.matchAll(/`([a-z]+\/[\w./-]*)`/g)].map(([, path = '']) => path);
    // A path starts at the top, at src/ or what a document is about there, or where the document is.
    const places = ['.', 'src', 'src/answer', 'src/discord', dirname(document)];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(place, path))))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s names scripts that package.json has', (document) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readFileSync(document, 'utf8').matchAll(/npm run (?:--silent )?(\w+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('the architecture’s code map has every stage', () => {
    const map = readFileSync('ARCHITECTURE.md', 'utf8');
    const missing = [...new Set(SOURCES.map(stageOf))].filter(
      (stage) => !map.includes(`\`src/${stage}${stage.endsWith('.ts') ? '' : '/'}\``),
    );
    expect(missing).toEqual([]);
  });

  it('the architecture’s invariants are numbered, and each names the test that holds it', () => {
    const [, section = ''] = readFileSync('ARCHITECTURE.md', 'utf8').split('\n## Invariants\n');
    const invariants = section.trim().split('\n');
    expect(invariants.length).toBeGreaterThan(5);
    invariants.forEach((line, i) => {
      expect(line).toMatch(new RegExp(`^${i + 1}\\. .*\`tests/[\\w/-]+\\.test\\.ts\``));
    });
  });
});

it.each(['deploy/yinju.service', 'compose.yaml', 'Dockerfile'])('%s lets the bot write what it writes', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const name of ['INDEX_DIR', 'DATA_DIR']) {
    const folder = new RegExp(`${name}[=:] ?(\\S+)`).exec(text)?.[1] ?? '';
    expect(folder, name).toMatch(/^\/\w/);
    // Named once more: as a state directory, a volume, a folder of its user.
    expect(text.split(folder.replace('/var/lib/', '')).length, name).toBeGreaterThan(2);
  }
});

describe('packages that are shipped', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; license?: string; integrity?: string; resolved?: string }>;
  };
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);

  it('may be passed on under the MIT licence', () => {
    const allowed =
      /^\(?(?:0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT|MIT-0|Python-2\.0|Unlicense)\b/;
    expect(shipped.filter(([, { license = '' }]) => !allowed.test(license))).toEqual([]);
  });

  it('are fixed to the byte, wherever they are fetched from', () => {
    expect(shipped.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

it('no test is left out', () => {
  const leftOut = filesIn('tests', '.test.ts').filter((file) =>
    /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(leftOut).toEqual([]);
});
