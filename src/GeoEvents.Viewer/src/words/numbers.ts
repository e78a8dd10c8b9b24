const INTEGER = new Intl.NumberFormat("en-GB");
const ONE_DECIMAL = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** "23,456" */
export function count(value: number): string {
  return INTEGER.format(value);
}

/** As it fits into a symbol: "999", "1.2k", "23k", "1.5M" */
export function countInShort(value: number): string {
  if (value < 1000) return String(value);
  const [amount, unit] = value < 999_500 ? [value / 1000, "k"] : [value / 1_000_000, "M"];
  return `${amount < 9.95 ? Number(amount.toFixed(1)) : Math.round(amount)}${unit}`;
}

/** "1.5", "25" */
export function decimal(value: number): string {
  return ONE_DECIMAL.format(value);
}

/** "1 event", "2,000 events" */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
