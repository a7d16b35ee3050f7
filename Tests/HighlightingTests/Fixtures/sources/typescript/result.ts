/** Either a value or the reason why there is none. */
export type Result<T, E = Error> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(error instanceof Error ? error : new Error(String(error)));
  }
}

export function map<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result;
}

export namespace Config {
  export interface Options {
    host: string;
    port: number;
    secure: boolean;
    retries?: number;
  }

  const fallback: Options = { host: "localhost", port: 8080, secure: false };

  export function read(text: string): Result<Options, SyntaxError> {
    try {
      const data = JSON.parse(text) as Partial<Options>;
      if (data.port !== undefined && (data.port < 1 || data.port > 0xffff)) {
        return fail(new SyntaxError("port"));
      }
      return ok({ ...fallback, ...data });
    } catch (e) {
      return fail(e as SyntaxError);
    }
  }
}

function overload(value: string): string[];
function overload(value: number): number[];
function overload(value: any): any[] {
  return [value];
}

export class Lazy<T> {
  private value: T | undefined;
  private done = false;

  constructor(private readonly make: () => T) {}

  get(): T {
    if (!this.done) {
      this.value = this.make();
      this.done = true;
    }
    return this.value!;
  }
}
