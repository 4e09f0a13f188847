/**
 * Does the same with each item, so many at once and begun in their order.
 * @param limit how many are in flight at most.
 * @returns what each gave, in the order of the items. Throws what the first of them throws.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  limit: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length) {
      const at = next++;
      results[at] = await act(items[at] as T);
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
