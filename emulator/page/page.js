// Shows what the emulator knows. All that comes from it is set as text, and secrets are left out.
const SECRET = /secret|password|token|key$|jwks/i;
const SHOWN = 50;

const at = id => document.getElementById(id);

/** @returns an element with this text, or with these children. */
function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children.map(child => (child instanceof Node ? child : String(child))));
  return made;
}

/** A value as JSON without what is secret by its name. */
function shown(value) {
  const hide = (name, held) => (SECRET.test(name) && typeof held !== 'boolean' && held ? '***' : held);
  return JSON.stringify(value, hide, 2);
}

function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== undefined && value !== '');
  return element('dl', ...known.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
}

function branchElement(project, branch) {
  const home = project.integrations.find(({ integration }) => integration.branch_id === branch.id);
  const users = project.users.filter(user => user.branch_id === branch.id);
  const marks = [branch.default && 'default', branch.protected && 'protected'].filter(Boolean).join(', ');
  const { integration, settings, oauth_providers = [], domains = [] } = home ?? {};
  const article = element(
    'article',
    element('h3', branch.name),
    facts([
      ['id', branch.id],
      ['', marks],
      ['Neon Auth', integration ? integration.auth_provider : 'off'],
      ['base_url', integration?.base_url],
      ['domains', domains.map(({ domain }) => domain).join(', ')],
      ['sign-in with', oauth_providers.map(({ id, type }) => `${id} (${type})`).join(', ')],
      ['users', users.map(({ email }) => email).join(', ')],
    ]),
  );
  if (settings) {
    const details = element('details', element('summary', 'Settings'), element('pre', shown(settings)));
    article.append(details);
  }
  return article;
}

/** Fills a part of the page, unless it would be the same: what is open stays open. */
function fill(id, children) {
  const made = element('div', ...children);
  const open = [...at(id).querySelectorAll('details')].map(one => one.open);
  for (const [index, one] of [...made.querySelectorAll('details')].entries()) one.open = open[index] ?? false;
  if (made.innerHTML !== at(id).innerHTML) at(id).replaceChildren(...made.childNodes);
}

const read = async name => {
  const response = await fetch(`/_emulator/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

async function refresh() {
  const [state, requests, violations, faults] = await Promise.all(
    ['state', 'requests', 'violations', 'faults'].map(read),
  );
  fill(
    'projects',
    Object.values(state.projects).flatMap(project => [
      element('h3', `${project.name} (${project.id})`),
      ...project.branches.map(branch => branchElement(project, branch)),
    ]),
  );
  const last = requests.slice(-SHOWN).reverse();
  fill(
    'requests',
    last.map(({ status, method, path }) =>
      element('tr', element('td', status ?? '…'), element('td', method), element('td', path)),
    ),
  );
  fill(
    'violations',
    violations.length > 0 ? violations.map(text => element('li', text)) : [element('li', 'nothing')],
  );
  fill(
    'faults',
    faults.map(fault => element('li', shown(fault))),
  );
  fill(
    'keys',
    state.api_keys.map(({ id, name, org_id, project_id }) =>
      element('li', [`${id} ${name}`, org_id, project_id].filter(Boolean).join(', ')),
    ),
  );
  at('status').textContent = `${requests.length} requests, ${violations.length} not allowed`;
}

/** Does something, and says what came of it. */
async function act(name, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/_emulator/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
  await refresh();
  if (!response.ok) at('status').textContent = (await response.json()).message;
}

at('reset').addEventListener('click', () => act('reset', {}));
at('fault').addEventListener('submit', event => {
  event.preventDefault();
  const given = [...new FormData(event.target)].filter(([, value]) => value !== '');
  const numbers = ['status', 'delay', 'times'];
  act(
    'faults',
    Object.fromEntries(given.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value])),
  );
});

async function keepOn() {
  try {
    if (!document.hidden) await refresh();
  } catch (error) {
    at('status').textContent = `The emulator does not respond: ${error.message}`;
  }
  setTimeout(keepOn, 1000);
}
keepOn();
