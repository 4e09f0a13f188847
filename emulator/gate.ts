/** A lock: work goes through it one after another, in the order of asking. */
export interface Gate {
  /** Waits for the lock; what it returns opens it again. */
  enter(): Promise<() => void>;
  /** Runs work with the lock held; returns or throws what the work does. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** An open gate. */
export function createGate(): Gate {
  let last: Promise<void> = Promise.resolve();
  const enter = async () => {
    const turn = Promise.withResolvers<void>();
    const before = last;
    last = turn.promise;
    await before;
    return turn.resolve;
  };
  return {
    enter,
    async run(work) {
      const leave = await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
