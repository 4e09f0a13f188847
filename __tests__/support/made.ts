/** The id of what a request made, where it is one that cases refer to as `{made}`. */
export function madeBy(path: string, response: string): string | undefined {
  if (/\/users?$/.test(path)) return JSON.parse(response).id;
  return path.endsWith('/oauth-provider/clients') ? JSON.parse(response).client_id : undefined;
}
