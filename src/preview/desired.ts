import { readConfigFile } from '../apply/config-file.ts';
import type { Desired } from '../apply/desired.ts';
import type { Call } from '../inputs/call.ts';
import { domainDoubt } from '../inputs/domains.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';

/** What a preview's Neon Auth should be, and who says so. */
export interface WantedPreview {
  desired: Desired;
  from: string;
  /** Whether the file has a list of domains, beside which nothing is wanted. */
  listsDomains: boolean;
  warnings: string[];
}

/** The file, where one is given, and the domains of the step beside its own. Throws Refusal or FileProblem. */
export function wantedPreview(call: Call, dependencies: ProcedureDependencies): WantedPreview {
  const { config_file, domains = [], database_name } = call;
  // The check of the sign-in has a finding for each.
  const doubts = call.check_sign_in ? [] : domains.flatMap(domain => domainDoubt(domain) ?? []);
  const file = config_file === undefined ? undefined : readConfigFile(call, 'apply', dependencies);
  const all = [...new Set([...(file?.desired.domains ?? []), ...domains])];
  return {
    desired: {
      ...(database_name && { database_name }),
      ...file?.desired,
      ...(all.length > 0 && { domains: all }),
    },
    from: config_file ?? 'the step',
    listsDomains: file?.desired.domains !== undefined,
    warnings: [...(file?.warnings ?? []), ...doubts],
  };
}
