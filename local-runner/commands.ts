/** A workflow command as the runner understood it. Names and property names are lower-cased. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands a runner registers for every step; any other name is plain text. */
export const COMMANDS: ReadonlySet<string> = new Set([
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
]);

/** Lines as the runner reads a stream: CR, LF and CRLF all end one. `rest` is the unfinished last line. */
export function takeLines(text: string): { lines: string[]; rest: string } {
  // A CR at the very end may be half of a CRLF that the next chunk completes.
  const held = text.endsWith('\r') ? '\r' : '';
  const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
  return { rest: (lines.pop() ?? '') + held, lines };
}

/** All lines of a finished text, without an empty one after the last line's end. */
export function splitLines(text: string): string[] {
  const { lines, rest } = takeLines(text);
  return rest === '' ? lines : [...lines, rest.replace(/\r$/, '')];
}

/** The command in one line, `::name props::data` or the older `##[name props]data`, if there is one. */
export function parseCommand(line: string, registered: ReadonlySet<string> = COMMANDS): Command | undefined {
  return parseCurrent(line, registered) ?? parseOlder(line, registered);
}

function parseCurrent(line: string, registered: ReadonlySet<string>): Command | undefined {
  const match = /^::(.*?)::(.*)$/s.exec(trimStart(line));
  if (!match) return undefined;
  const [name, properties] = splitInfo(match[1] ?? '');
  if (!registered.has(name)) return undefined;
  return {
    name,
    properties: parseProperties(trimStart(properties), ',', /%(0D|0A|3A|2C|25)/g),
    data: decode(match[2] ?? '', /%(0D|0A|25)/g),
  };
}

/** Found anywhere in a line, but only the first `##[` of a line is looked at. */
function parseOlder(line: string, registered: ReadonlySet<string>): Command | undefined {
  const match = /^.*?##\[([^\]]*)\](.*)$/s.exec(line);
  if (!match) return undefined;
  const [name, properties] = splitInfo(match[1] ?? '');
  if (!registered.has(name)) return undefined;
  const escapes = /%(3B|0D|0A|5D|25)/g;
  return {
    name,
    properties: parseProperties(properties, ';', escapes),
    data: decode(match[2] ?? '', escapes),
  };
}

/** .NET's idea of white space, which counts U+0085 and does not count the byte order mark. */
function trimStart(text: string): string {
  return text.replace(/^(?:(?!\uFEFF)[\s\u0085])+/, '');
}

function splitInfo(info: string): [name: string, properties: string] {
  const space = info.indexOf(' ');
  const end = space < 0 ? info.length : space;
  return [info.slice(0, end).toLowerCase(), info.slice(end + 1)];
}

function parseProperties(text: string, separator: string, escapes: RegExp): Record<string, string> {
  const pairs = text.split(separator).flatMap(property => {
    const match = /^=*([^=]+)=+([^=].*)$/s.exec(property);
    return match ? [[(match[1] ?? '').toLowerCase(), decode(match[2] ?? '', escapes)]] : [];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

function decode(text: string, escapes: RegExp): string {
  return text.replace(escapes, code => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** Whether the runner takes this as the word that ends `stop-commands`; it refuses guessable ones. */
export function isStopToken(token: string): boolean {
  return token !== '' && token.toLowerCase() !== 'pause-logging' && !COMMANDS.has(token.toLowerCase());
}

/**
 * Reads one step's lines in order and knows when `stop-commands` has switched commands off. The command that
 * switches them on again is returned too; its name is the token.
 */
export function commandReader(): (line: string) => Command | undefined {
  let token: string | undefined;
  return line => {
    const command = parseCommand(line, token === undefined ? COMMANDS : new Set([...COMMANDS, token]));
    if (!command) return undefined;
    if (token !== undefined) {
      if (command.name !== token) return undefined;
      token = undefined;
    } else if (command.name === 'stop-commands' && isStopToken(command.data)) {
      token = command.data.toLowerCase();
    }
    return command;
  };
}

/** Every command the runner would obey in a step's output, in order. */
export function parseCommands(output: string | Iterable<string>): Command[] {
  const read = commandReader();
  const lines = typeof output === 'string' ? splitLines(output) : [...output].flatMap(splitLines);
  return lines.flatMap(line => read(line) ?? []);
}
