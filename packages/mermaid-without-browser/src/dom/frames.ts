/** Animation frames, as far as somebody waits for one. */
export interface Frames {
  request(callback: (time: number) => void): number;
  cancel(id: number): void;
  /** Forgets all that are waiting. Cytoscape goes on asking for the next one after its drawing is done. */
  clear(): void;
}

export function createFrames(): Frames {
  const waiting = new Map<number, NodeJS.Immediate>();
  let count = 0;
  const cancel = (id: number) => {
    clearImmediate(waiting.get(id));
    waiting.delete(id);
  };
  return {
    request(callback) {
      const id = ++count;
      const run = () => {
        waiting.delete(id);
        callback(0);
      };
      waiting.set(id, setImmediate(run));
      return id;
    },
    cancel,
    clear() {
      for (const id of waiting.keys()) cancel(id);
    },
  };
}
