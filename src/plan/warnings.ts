import { domainDoubt } from '../inputs/domains.ts';
import type { Generation } from '../inputs/generation.ts';
import type { GivenInputs } from '../inputs/read.ts';
import { declarationOf, INPUT_NAMES, type InputName, type Inputs } from '../inputs/table.ts';
import type { Operation } from '../operations/declare.ts';
import { KNOWN_PROVIDERS } from '../operations/known-providers.ts';
import { nearest, orList, quote } from '../text.ts';
import { usedInputs } from './used-inputs.ts';

/** What the author of a workflow probably did not mean. */
export function warningsFor(
  given: GivenInputs,
  inputs: Inputs,
  operation: Operation,
  generation: Generation,
  used: readonly InputName[],
): string[] {
  const warnings = unusedInputs(given, used).map(
    name => `${name} is not used by ${operation.name}${why(name, operation, generation)}.`,
  );
  const provider = inputs.oauth_provider_id;
  const doubt = provider && used.includes('oauth_provider_id') && providerDoubt(provider);
  if (doubt) warnings.push(`oauth_provider_id ${doubt}`);
  if (used.includes('domains'))
    warnings.push(...(inputs.domains ?? []).flatMap(domain => domainDoubt(domain) ?? []));
  if (inputs.framework && used.includes('framework') && !inputs.env_file && !inputs.export_env) {
    warnings.push('framework does nothing without export_env or env_file.');
  }
  return warnings;
}

/** Inputs that were given and are not used. */
export function unusedInputs(given: GivenInputs, used: readonly InputName[]): InputName[] {
  return INPUT_NAMES.filter(
    name => given[name] !== undefined && !isDefault(name, given[name]) && !used.includes(name),
  );
}

/** Why the id of a provider looks like a mistake, to follow what it is. */
export function providerDoubt(provider: string): string | undefined {
  if (KNOWN_PROVIDERS.some(known => known === provider)) return undefined;
  const near = nearest(provider, KNOWN_PROVIDERS);
  return `${quote(provider)} is not one of ${orList(KNOWN_PROVIDERS)}${near ? `; did you mean ${near}?` : '.'} It is passed on, since Neon adds providers.`;
}

/** action.yml gives its defaults to every step; a boolean may be spelled in three ways. */
function isDefault(name: InputName, text: string): boolean {
  return text.toLowerCase() === declarationOf(name).default;
}

function why(name: InputName, operation: Operation, generation: Generation): string {
  const other = generation === 'stack' ? 'better_auth' : 'stack';
  if (operation.endpoints[other] && usedInputs(operation, other).includes(name)) {
    return ` with auth_provider ${generation}, only with ${other}`;
  }
  if (name === 'branch_id' || name === 'branch_name') {
    return generation === 'better_auth'
      ? ': it acts on the whole project, and the branch only selects auth_provider better_auth'
      : ': it acts on the whole project';
  }
  return '';
}
