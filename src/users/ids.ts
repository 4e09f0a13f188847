/** GitHub drops outputs that are larger together (1 MB). */
const MAX_OUTPUT = 1_000_000;

/** The ids of users by address, as far as they are known. */
export interface Ids {
  add(email: string, id: string): void;
  /** Undefined where it is larger than an output may be. */
  output(): Record<string, string> | undefined;
}

/** Ids for the output `user_ids`. Nothing is kept of what is too large for it. */
export function createIds(): Ids {
  let [ids, size] = [new Map<string, string>(), 2];
  return {
    add(email, id) {
      size += JSON.stringify(email).length + id.length + 4;
      if (size > MAX_OUTPUT) ids = new Map();
      else ids.set(email, id);
    },
    output: () => (size > MAX_OUTPUT ? undefined : Object.fromEntries(ids)),
  };
}
