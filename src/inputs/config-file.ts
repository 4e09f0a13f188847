/** The configuration file of a step that cannot do without one and names none. */
export const CONFIG_FILE = 'neon-auth.yml';

/** The configuration file of a step. */
export function configFileOf({ config_file = CONFIG_FILE }: { config_file?: string | undefined }): string {
  return config_file;
}
