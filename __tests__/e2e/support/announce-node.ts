import { actionNode } from '../../../local-runner/node.ts';

/** Says once, before the tests, which Node the bundle runs under: action.yml names node24. */
export default function announceNode(): void {
  const { version, note } = actionNode();
  process.stdout.write(`e2e: dist/index.js runs under Node ${version}${note ? ` (${note})` : ''}\n`);
}
