import { HtmlRenderer, Parser } from 'commonmark';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

/** What GitHub would show of a comment. */
export interface Shown {
  /** The types of Markdown's blocks. */
  blocks: string[];
  elements: string[];
  attributes: string[];
  comments: string[];
  /** The texts in which GitHub looks for mentions, references, links, emoji and hashes of commits. */
  looked: string[];
  /** The texts that are code. */
  code: string[];
}

/** Elements whose texts all of GitHub's filters pass over (gjtorikian/html-pipeline: mentions, issues, emoji). */
const CODE = ['code', 'pre'];

/** Markdown first, by the reference implementation, then the HTML of it, as GitHub's pipeline does. */
export function shownByGitHub(markdown: string): Shown {
  const document = new Parser().parse(markdown);
  const blocks: string[] = [];
  for (let node = document.firstChild; node; node = node.next) blocks.push(node.type);
  const shown: Shown = { blocks, elements: [], attributes: [], comments: [], looked: [], code: [] };
  walk(parseFragment(new HtmlRenderer().render(document)), shown, false);
  return shown;
}

function walk(node: DefaultTreeAdapterMap['node'], shown: Shown, inCode: boolean): void {
  if (node.nodeName === '#comment' && 'data' in node) shown.comments.push(node.data);
  if ('value' in node && node.value.trim() !== '') (inCode ? shown.code : shown.looked).push(node.value);
  const isCode = inCode || CODE.includes(node.nodeName);
  if ('tagName' in node) {
    shown.elements.push(node.tagName);
    shown.attributes.push(...node.attrs.map(({ name }) => name));
  }
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, shown, isCode);
}
