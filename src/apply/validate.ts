import { configFileOf } from '../inputs/config-file.ts';
import type { CarryOut } from '../perform/procedure.ts';
import { readConfigFile } from './config-file.ts';

/** `validate`: checks a configuration file, and asks nobody. */
export const validate: CarryOut = async (call, dependencies) => {
  const { warnings } = readConfigFile(call, 'validate', dependencies);
  const config_file = configFileOf(call);
  return { did: `valid: ${config_file}`, changed: false, outputs: { config_file }, warnings };
};
