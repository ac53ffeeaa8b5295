import type { CartesianChart } from '../block-types';
import { colour, Legend } from './legend';
import { NumbersTable } from './numbers-table';
import { niceTicks } from './ticks';

const width = 520;
const height = 220;
const letterWidth = 7;
const inset = { left: 40, right: 12, top: 10, bottom: 26 };

interface Scale {
  x(index: number): number;
  y(value: number): number;
  /** Width of one category. */
  step: number;
  floor: number;
}

/** Line, bar and area charts of one or more series over the same categories. */
export function Cartesian({ chart }: { chart: CartesianChart }) {
  const { series, axis_config: axis } = chart;
  const categories = axis?.categories ?? series[0]?.data.map(({ label }) => label) ?? [];
  const ticks = niceTicks(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const scale = scaleFor(categories.length, ticks);
  // As many labels as fit beside each other, the last one always.
  const every =
    Math.ceil((Math.max(...categories.map(({ length }) => length), 0) * letterWidth) / scale.step) || 1;
  return (
    <>
      <svg className="chart-plane" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={inset.left} x2={width - inset.right} y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x={inset.left - 6} y={scale.y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {categories.map((label, index) =>
          (categories.length - 1 - index) % every === 0 ? (
            <text key={label} x={scale.x(index)} y={height - 8} textAnchor="middle">
              {label}
            </text>
          ) : null,
        )}
        {chart.type === 'bar'
          ? series.map((one, index) => (
              <Bars key={one.name} {...{ one, index, scale, count: series.length }} />
            ))
          : series.map((one, index) => (
              <Line key={one.name} {...{ one, index, scale }} filled={chart.type === 'area'} />
            ))}
      </svg>
      {axis?.y_label && (
        <p className="chart-axes">{[axis.y_label, axis.x_label].filter(Boolean).join(' · ')}</p>
      )}
      <Legend names={series.map(({ name }) => name)} />
      <NumbersTable
        head={['', ...series.map(({ name }) => name)]}
        rows={categories.map((label, index) => [
          label,
          ...series.map(({ data }) => data[index]?.value ?? ''),
        ])}
      />
    </>
  );
}

function scaleFor(count: number, ticks: readonly number[]): Scale {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const step = (width - inset.left - inset.right) / Math.max(count, 1);
  const y = (value: number) =>
    height - inset.bottom - ((value - low) / (high - low || 1)) * (height - inset.top - inset.bottom);
  return { x: (index) => inset.left + step * (index + 0.5), y, step, floor: y(Math.max(low, 0)) };
}

type Series = CartesianChart['series'][number];

function Bars(props: { one: Series; index: number; scale: Scale; count: number }) {
  const { one, index, scale, count } = props;
  const bar = Math.min(36, (scale.step * 0.7) / count);
  return one.data.map(({ label, value }, position) => (
    <rect
      key={label}
      className={colour(index)}
      x={scale.x(position) - (bar * count) / 2 + bar * index}
      y={Math.min(scale.y(value), scale.floor)}
      width={Math.max(bar - 2, 1)}
      height={Math.abs(scale.y(value) - scale.floor)}
      rx={2}
    />
  ));
}

function Line(props: { one: Series; index: number; scale: Scale; filled: boolean }) {
  const { one, index, scale, filled } = props;
  const points = one.data.map(({ value }, position) => `${scale.x(position)},${scale.y(value)}`);
  const first = scale.x(0);
  const last = scale.x(one.data.length - 1);
  return (
    <g className={colour(index)}>
      {filled && (
        <path
          className="chart-area"
          d={`M${first},${scale.floor} L${points.join(' L')} L${last},${scale.floor} Z`}
        />
      )}
      <polyline points={points.join(' ')} className="chart-line" />
      {one.data.map(({ label, value }, position) => (
        <circle key={label} cx={scale.x(position)} cy={scale.y(value)} r={3} />
      ))}
    </g>
  );
}
