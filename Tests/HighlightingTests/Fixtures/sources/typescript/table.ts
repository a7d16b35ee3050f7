declare global {
  interface Window {
    tables: Table<Row>[];
  }
}

export type Direction = "ascending" | "descending";
export type Row = Record<string, string | number | null>;

export interface Column<T> {
  readonly key: keyof T & string;
  title: string;
  width?: number;
  compare?(left: T, right: T): number;
}

const collator = new Intl.Collator("ja", { numeric: true });

export class Table<T extends Row> {
  private rows: T[] = [];
  private sortedBy: string | null = null;
  direction: Direction = "ascending";

  constructor(private readonly columns: ReadonlyArray<Column<T>>) {}

  add(...rows: T[]): this {
    this.rows.push(...rows);
    return this;
  }

  sort(key: keyof T & string): void {
    const column = this.columns.find((c) => c.key === key);
    if (!column) throw new RangeError(`no column ${key}`);
    if (this.sortedBy === key) {
      this.direction = this.direction === "ascending" ? "descending" : "ascending";
    }
    const sign = this.direction === "ascending" ? 1 : -1;
    this.rows.sort((a, b) => {
      const order = column.compare
        ? column.compare(a, b)
        : collator.compare(String(a[key] ?? ""), String(b[key] ?? ""));
      return sign * order;
    });
    this.sortedBy = key;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    yield* this.rows;
  }

  get size(): number {
    return this.rows.length;
  }

  toCSV(separator = ","): string {
    const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    const head = this.columns.map((column) => quote(column.title)).join(separator);
    const body = this.rows.map((row) =>
      this.columns.map((column) => quote(String(row[column.key]))).join(separator)
    );
    return [head, ...body].join("\n");
  }
}
