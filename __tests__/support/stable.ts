/** A text without what differs from run to run: ids, keys, ports, and waits. */
export function stable(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, '<emulator>')
    .replace(/http:\\\\?\/\\\\?\/127\.0\.0\.1:\d+/g, '<emulator>')
    .replace(/http%(?:25)*3a%(?:25)*2f%(?:25)*2f127\.0\.0\.1%(?:25)*3a\d+/gi, '<emulator>')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
    .replace(/(pck|ssk|oas)_\w+/g, '<$1>')
    .replace(/(::add-mask::)[0-9a-f]{40,}$/gm, '$1<code>')
    .replace(/(code(?:=|%(?:25)*3d))\w{20,}/gi, '$1<code>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/Trying again in [\d.]+ s/g, 'Trying again in <wait>');
}

/** Everything of a record made stable. */
export function stableRecord(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, stable(value)]));
}
