const INTEGER = new Intl.NumberFormat("en-GB");
const ONE_DECIMAL = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** "23,456" */
export function count(value: number): string {
  return INTEGER.format(value);
}

/** "1.5", "25" */
export function decimal(value: number): string {
  return ONE_DECIMAL.format(value);
}

/** "1 event", "2,000 events" */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
