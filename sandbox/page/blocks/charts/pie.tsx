import type { PieChart } from '../block-types';
import { colour, Legend } from './legend';
import { NumbersTable } from './numbers-table';

const radius = 80;

export function Pie({ segments }: { segments: PieChart['segments'] }) {
  const total = segments.reduce((sum, { value }) => sum + value, 0) || 1;
  let at = 0;
  const slices = segments.map((segment, index) => {
    const start = at;
    at += segment.value / total;
    return { ...segment, index, path: slice(start, at) };
  });
  return (
    <>
      <svg className="chart-pie" viewBox="-84 -84 168 168" aria-hidden="true">
        {slices.map(({ label, index, path }) => (
          <path key={label} d={path} className={colour(index)} />
        ))}
      </svg>
      <Legend names={segments.map(({ label, value }) => `${label} ${Math.round((100 * value) / total)}%`)} />
      <NumbersTable head={['', 'Value']} rows={segments.map(({ label, value }) => [label, value])} />
    </>
  );
}

/** The outline of a slice between two fractions of the whole, clockwise from the top. */
function slice(from: number, to: number): string {
  if (to - from > 0.9999) return `M0,-${radius} A${radius},${radius} 0 1 1 -0.01,-${radius} Z`;
  const point = (share: number) =>
    `${(radius * Math.sin(2 * Math.PI * share)).toFixed(2)},${(-radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`;
  return `M0,0 L${point(from)} A${radius},${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)} Z`;
}
