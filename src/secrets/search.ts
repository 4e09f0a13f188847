/** A text to look for. */
export interface Needle {
  text: string;
  /** Whether it counts only where it stands as a word of its own. */
  word: boolean;
}

/** What is found at one place of a text: lengths of needles that end there, 0 for none. */
export interface Found {
  /** Where they end. */
  end: number;
  /** Of the longest needle that counts anywhere. */
  anywhere: number;
  /** Of the longest needle that counts as a word. */
  word: number;
  /** Of the longest beginning of a needle that counts anywhere, where a cut text ends. */
  cut: number;
}

/** Looks for all needles at once and visits each place where one ends, or where the text was cut. */
export type Search = (text: string, visit: (found: Found) => void) => void;

/** The mark that `oneLine` leaves where it cuts. */
const CUT = '...';
const DOT = 46;
const { imul } = Math;

/** What is held of a node of the trie, side by side in one array, so that one line of the processor's cache has it. */
const PARENT = 0;
const CODE = 1;
const DEPTH = 2;
/** The node of the longest end of this one's text that is the beginning of a needle. */
const LINK = 3;
const ANYWHERE = 4;
const WORD = 5;
const CUT_LENGTH = 6;
const FIELDS = 8;

/**
 * A search for any number of needles in time linear in the text (Aho, Corasick: Efficient string matching, 1975).
 * In typed arrays, for a response may hold many thousands of secrets.
 */
export function createSearch(needles: readonly Needle[]): Search {
  const trie = createTrie(needles.reduce((sum, { text }) => sum + text.length, 1));
  for (const needle of needles) add(trie, needle);
  link(trie);
  const { nodes } = trie;
  return (text, visit) => {
    let node = 0;
    for (let end = 0; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const cut = nodes[node * FIELDS + CUT_LENGTH] as number;
      if (code === DOT && cut > 0 && text.startsWith(CUT, end)) visit({ end, anywhere: 0, word: 0, cut });
      node = step(trie, node, code);
      const anywhere = nodes[node * FIELDS + ANYWHERE] as number;
      const word = nodes[node * FIELDS + WORD] as number;
      if (anywhere > 0 || word > 0) visit({ end: end + 1, anywhere, word, cut: 0 });
    }
  };
}

/** The needles as a tree of their characters; the root is node 0, so that a child is never 0. */
interface Trie {
  nodes: Int32Array;
  used: number;
  /**
   * A child made right after its node is the next number and needs no entry: most nodes of long needles have only
   * that one. The rest is a hash table with open addressing.
   */
  slots: Int32Array;
  entries: number;
}

/** @param size the greatest number of nodes. */
function createTrie(size: number): Trie {
  return { nodes: new Int32Array((size + 1) * FIELDS), used: 1, slots: new Int32Array(16), entries: 0 };
}

function add(trie: Trie, { text, word }: Needle): void {
  const { nodes } = trie;
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    node = childOf(trie, node, code) || newChild(trie, node, code);
    nodes[node * FIELDS + DEPTH] = at + 1;
    if (!word) nodes[node * FIELDS + CUT_LENGTH] = at + 1;
  }
  nodes[node * FIELDS + (word ? WORD : ANYWHERE)] = text.length;
}

/** The node of the longest beginning of a needle that a text ends with, after one more character. */
function step(trie: Trie, from: number, code: number): number {
  let node = from;
  let next = childOf(trie, node, code);
  while (next === 0 && node !== 0) {
    node = trie.nodes[node * FIELDS + LINK] as number;
    next = childOf(trie, node, code);
  }
  return next;
}

/** Links each node to one that is nearer to the root, and gives it what is found there. */
function link(trie: Trie): void {
  const { nodes } = trie;
  for (const node of byDepth(trie)) {
    const at = node * FIELDS;
    const parent = nodes[at + PARENT] as number;
    if (parent === 0) continue;
    const end = step(trie, nodes[parent * FIELDS + LINK] as number, nodes[at + CODE] as number) * FIELDS;
    nodes[at + LINK] = end / FIELDS;
    for (let field = ANYWHERE; field <= CUT_LENGTH; field++)
      nodes[at + field] ||= nodes[end + field] as number;
  }
}

/** All nodes but the root, those nearer to it first. */
function byDepth({ nodes, used }: Trie): Int32Array {
  const starts = new Int32Array(used + 1);
  const depthOf = (node: number) => nodes[node * FIELDS + DEPTH] as number;
  for (let node = 1; node < used; node++) (starts[depthOf(node) + 1] as number)++;
  for (let depth = 1; depth <= used; depth++) (starts[depth] as number) += starts[depth - 1] as number;
  const sorted = new Int32Array(used - 1);
  for (let node = 1; node < used; node++) sorted[(starts[depthOf(node)] as number)++] = node;
  return sorted;
}

/** 0 where there is none. */
function childOf(trie: Trie, node: number, code: number): number {
  const next = node + 1;
  return next < trie.used && isEdge(trie, next, node, code)
    ? next
    : (trie.slots[slotOf(trie, node, code)] as number);
}

function isEdge({ nodes }: Trie, child: number, node: number, code: number): boolean {
  return nodes[child * FIELDS + PARENT] === node && nodes[child * FIELDS + CODE] === code;
}

function newChild(trie: Trie, node: number, code: number): number {
  const child = trie.used++;
  trie.nodes[child * FIELDS + PARENT] = node;
  trie.nodes[child * FIELDS + CODE] = code;
  if (child !== node + 1) enter(trie, child);
  return child;
}

/** The slot of an edge, or the free one where it would be. */
function slotOf(trie: Trie, node: number, code: number): number {
  const { slots } = trie;
  const mixed = imul(imul(node, 0x9e3779b1) ^ code, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  while (slots[slot] !== 0 && !isEdge(trie, slots[slot] as number, node, code)) {
    slot = (slot + 1) & (slots.length - 1);
  }
  return slot;
}

function enter(trie: Trie, child: number): void {
  if (++trie.entries * 2 > trie.slots.length) {
    const old = trie.slots;
    trie.slots = new Int32Array(old.length * 4);
    for (const one of old) if (one !== 0) place(trie, one);
  }
  place(trie, child);
}

function place(trie: Trie, child: number): void {
  const at = child * FIELDS;
  trie.slots[slotOf(trie, trie.nodes[at + PARENT] as number, trie.nodes[at + CODE] as number)] = child;
}
