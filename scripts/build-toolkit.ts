import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Changes to a file of a package; nothing is changed in what a step does. */
export interface Replacement {
  /** In node_modules. */
  file: string;
  /** SHA-256 of the file that the edits were written for, in hexadecimal. */
  sha256: string;
  /** Pairs of what stands in the file, once, and what takes its place. */
  edits: [string, string][];
}

/** 0.7 ms: what `os` takes to load, for what ends a line. */
const END_OF_LINE: [string, string] = [
  "import * as os from 'os';",
  "const os = { EOL: process.platform === 'win32' ? '\\r\\n' : '\\n' };",
];

/** Each with what it saves of a plain call's time (`npm run bench`). */
export const REPLACEMENTS: Replacement[] = [
  {
    file: '@actions/http-client/lib/index.js',
    sha256: '380555cf0661b7421087525d3fe0c7d0e325e3cb6daf4a1ddce2010ec745d001',
    edits: [
      // Not for time: 650 KB more of dist/ for getAgentDispatcher, which nothing here calls.
      [
        "import { ProxyAgent } from 'undici';",
        "class ProxyAgent { constructor() { throw new Error('undici is not part of this bundle'); } }",
      ],
    ],
  },
  {
    file: '@actions/core/lib/core.js',
    sha256: '5e4d4612343aac92a153e8829752c73f4a8a867b54d06e43b63301ca7a114796',
    edits: [END_OF_LINE],
  },
  {
    file: '@actions/core/lib/command.js',
    sha256: '0dcb853bfdbe5d8f67057fe04d4bcf0751c6aa1ff3e7ecf2ad06c9f3305b84a4',
    edits: [END_OF_LINE],
  },
  {
    file: '@actions/core/lib/file-command.js',
    sha256: 'a2ee7f26808b544d9ea35e7ccf08464ad5b522a4f325d278caf61ecd80bb43a3',
    edits: [END_OF_LINE],
  },
  {
    file: 'tunnel/lib/tunnel.js',
    sha256: 'e60f3c68b621efdcad4a32b68752564def48aaa19e3a702fb1436eb0363d6890',
    // Not for time: Node warns of the old constructor where it is used outside node_modules.
    edits: [['new Buffer(', 'Buffer.from(']],
  },
];

/**
 * Makes the replacements. The build fails when one of the files is another than the one its edits were written
 * for, whatever the difference, and when it is not bundled any more.
 * @param modules the project's node_modules
 */
export function replacing(replacements: Replacement[], modules: string): Plugin {
  const byPath = new Map(replacements.map(replacement => [join(modules, replacement.file), replacement]));
  return {
    name: 'replacements',
    transform(code, id) {
      const replacement = byPath.get(id);
      return replacement ? replaceIn(code, replacement) : null;
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(output => output.type === 'chunk');
      for (const [path, { file }] of byPath) {
        if (chunks.some(({ modules }) => modules[path]?.code)) continue;
        throw new Error(`${file} is not bundled any more: its replacement in build-toolkit.ts can go`);
      }
    },
  };
}

/** A file's text with the edits made. */
export function replaceIn(code: string, { file, sha256, edits }: Replacement): string {
  const hash = createHash('sha256').update(code).digest('hex');
  if (hash !== sha256) {
    throw new Error(
      `${file} has changed: read its edits in build-toolkit.ts again, then note its SHA-256, ${hash}`,
    );
  }
  return edits.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length === 2) return parts.join(to);
    throw new Error(`${file} has ${parts.length - 1} times, not once: ${from}`);
  }, code);
}
