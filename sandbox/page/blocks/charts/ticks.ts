/** Four or so round numbers that span the values, zero included; whole ones where the values are. */
export function niceTicks(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const top = Math.max(0, ...values);
  const high = top === low ? low + 1 : top;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const step = values.every(Number.isInteger) ? Math.max(1, round) : round;
  const from = Math.floor(low / step);
  const to = Math.ceil(high / step);
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}
