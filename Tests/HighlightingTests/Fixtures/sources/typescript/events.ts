import type { Reader } from "./reader";

export interface EventMap {
  open: { path: string };
  close: { path: string; reason?: string };
  error: Error;
}

type Listener<T> = (payload: T) => void | Promise<void>;

export abstract class Emitter<M extends object> {
  private readonly listeners = new Map<keyof M, Set<Listener<any>>>();
  protected count: number = 0;

  on<K extends keyof M>(name: K, listener: Listener<M[K]>): () => void {
    let set = this.listeners.get(name);
    if (!set) {
      set = new Set();
      this.listeners.set(name, set);
    }
    set.add(listener);
    return () => set.delete(listener);
  }

  async emit<K extends keyof M>(name: K, payload: M[K]): Promise<number> {
    const set = this.listeners.get(name);
    if (set === undefined) return 0;
    for (const listener of [...set]) {
      await listener(payload);
      this.count += 1;
    }
    return set.size;
  }

  abstract describe(): string;
}

export class FileEmitter extends Emitter<EventMap> {
  constructor(public readonly path: string, private reader?: Reader) {
    super();
  }

  describe(): string {
    return `emitter for ${this.path}`;
  }

  static async create(path: string): Promise<FileEmitter> {
    const emitter = new FileEmitter(path);
    // tell whoever is there already
    await emitter.emit("open", { path });
    return emitter;
  }
}

export enum Level {
  Quiet = 0,
  Normal = 1,
  Loud = 2,
}

export function isLevel(value: unknown): value is Level {
  return typeof value === "number" && value >= 0 && value <= 2;
}
