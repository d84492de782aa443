/**
 * How many letters may be marked and not yet answered at once: as few as keep every connection busy, because so many may
 * be unknown when this process is killed. Where the disk is slow to write marks down, more are needed.
 */
export interface Breadth {
  /** Waits for a place and does the work in it. */
  within<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Called when a connection found nothing to do: the next time there is more. */
  starved(): void;
}

/** @param most never more than this */
export function createBreadth(from: number, most: number): Breadth {
  let width = Math.min(from, most);
  let inside = 0;
  const queue: (() => void)[] = [];
  const admit = (): void => {
    while (inside < width) {
      const next = queue.shift();
      if (!next) return;
      inside += 1;
      next();
    }
  };
  return {
    async within(work) {
      await new Promise<void>((resolve) => {
        queue.push(resolve);
        admit();
      });
      try {
        return await work();
      } finally {
        inside -= 1;
        admit();
      }
    },
    starved: () => {
      // Only a full house that leaves a connection idle is too small.
      if (inside >= width || queue.length > 0) width = Math.min(most, Math.ceil(width * 1.5));
      admit();
    },
  };
}
