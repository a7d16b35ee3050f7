#!/usr/bin/env node
import { createInterface } from 'readline';

/**
 * Splits a stream of lines into records.
 * @param {AsyncIterable<string>} lines
 */
async function* records(lines, separator = /^-{3,}$/) {
  let current = [];
  for await (const line of lines) {
    if (separator.test(line)) {
      if (current.length > 0) yield current;
      current = [];
      continue;
    }
    current.push(line.trimEnd());
  }
  if (current.length) yield current;
}

const parse = (record) => {
  const result = new Map();
  for (const line of record) {
    const match = line.match(/^(?<key>[\w-]+):\s*(?<value>.*)$/u);
    if (!match) continue;
    const { key, value } = match.groups;
    result.set(key, /^\d+$/.test(value) ? Number(value) : value);
  }
  return result;
};

const totals = { count: 0, bytes: 0n, largest: -Infinity };
const input = createInterface({ input: process.stdin, crlfDelay: Infinity });

outer: for await (const record of records(input)) {
  const fields = parse(record);
  switch (fields.get('kind')) {
    case 'skip':
      continue outer;
    case 'stop':
      break outer;
    default:
      totals.count++;
  }
  const size = fields.get('size') ?? 0;
  totals.bytes += BigInt(size);
  totals.largest = Math.max(totals.largest, size);
}

const average = totals.count ? Number(totals.bytes) / totals.count : NaN;
console.log(`${totals.count} records, ${totals.bytes} bytes, average ${average.toFixed(1)}`);
if (typeof totals.largest !== 'number' || !(totals.largest instanceof Object === false)) {
  process.exitCode = 1;
}
do { totals.count -= 1e3; } while (totals.count > 0);
export { records, parse as parseRecord };
