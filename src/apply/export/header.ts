const WHY = `
 Secrets are left out: a file in a repository must not hold them. What is left out stays as it is on the branch. To set
 one, give the step its variable in "env", and uncomment its line.`;

/**
 * The comment that a file begins with.
 * @param schema where editors find the JSON Schema of the file:
 * https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
export function headerOf(schema: string, isSecretLeftOut: boolean): string {
  return ` yaml-language-server: $schema=${schema}${isSecretLeftOut ? WHY : ''}`;
}
