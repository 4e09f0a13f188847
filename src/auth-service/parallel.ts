/** What `act` gives for each item, in their order; so many at a time. */
export async function inParallel<T, R>(
  items: readonly T[],
  most: number,
  act: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  return results;
}
