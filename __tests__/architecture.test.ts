import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from '@jest/globals';

/** The rooms of src/ in the order of imports: each may import what stands below it, and nothing above. */
const ROOMS = [
  'index.ts',
  'main.ts',
  'procedures.ts',
  'rotation',
  'preview',
  'audit',
  'users',
  'sign-in',
  'apply',
  'perform',
  'plan',
  'operations',
  'delivery',
  'files',
  'findings',
  'report',
  'inputs',
  'github',
  'neon',
  'auth-service',
  'database',
  'http',
  'runner',
  'secrets',
  'version.ts',
  'text.ts',
];
/** Rooms that stand side by side: neither may import the other. */
const APART = [['github', 'neon', 'auth-service', 'database']];
/** What each folder beside src/ may import, besides itself. */
const BESIDE: Record<string, readonly string[]> = {
  spec: [],
  'local-runner': [],
  emulator: ['spec', 'local-runner'],
  scripts: ['spec', 'local-runner', 'emulator', 'src'],
  // Types only: what Neon publishes beyond its packages.
  src: ['spec'],
};

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => path.endsWith('.ts'));
}

/** The files of the project that a file imports, types and `import()` included. */
function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g);
  return [...found].map(([, name]) => normalize(join(dirname(path), name as string)));
}

const IMPORTS = new Map(
  Object.keys(BESIDE)
    .flatMap(filesOf)
    .map(path => [path, importsOf(path)]),
);
const roomOf = (path: string) => path.split(sep)[1] ?? '';
const edges = [...IMPORTS].flatMap(([from, targets]) => targets.map(to => ({ from, to })));

test('every file of src/ is in a room', () => {
  const rooms = filesOf('src').map(roomOf);
  expect(rooms.filter(room => !ROOMS.includes(room))).toEqual([]);
  expect(ROOMS.filter(room => !rooms.includes(room))).toEqual([]);
});

test('no import goes up', () => {
  const rank = (path: string) => ROOMS.indexOf(roomOf(path));
  const inside = edges.filter(({ from, to }) => from.startsWith(`src${sep}`) && to.startsWith(`src${sep}`));
  expect(inside.length).toBeGreaterThan(100);
  const up = inside.filter(({ from, to }) => rank(to) < rank(from));
  const across = inside.filter(({ from, to }) =>
    APART.some(pair => roomOf(from) !== roomOf(to) && [from, to].every(path => pair.includes(roomOf(path)))),
  );
  expect([...up, ...across].map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('folders beside src/ import only what they may', () => {
  const folder = (path: string) => path.split(sep)[0] ?? '';
  const wrong = edges.filter(({ from, to }) => {
    const [own, other] = [folder(from), folder(to)];
    return own !== other && !BESIDE[own]?.includes(other);
  });
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('src/ takes nothing but types from spec/', () => {
  const taking = filesOf('src').filter(path => importsOf(path).some(to => to.startsWith('spec')));
  const values = taking.filter(path => /import (?!type)[^;]*'[^']*\/spec\//.test(readFileSync(path, 'utf8')));
  expect([taking.length > 0, values]).toEqual([true, []]);
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of IMPORTS.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of IMPORTS.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test('ARCHITECTURE.md names every room', () => {
  const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
  const rooms = [...ROOMS.map(room => `src/${room}`), ...Object.keys(BESIDE)];
  expect(rooms.filter(room => !text.includes(room.endsWith('.ts') ? room : `${room}/`))).toEqual([]);
});
