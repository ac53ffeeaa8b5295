import type { ChartBlock } from '../block-types';
import { Cartesian } from './cartesian';
import { Pie } from './pie';

/** A chart with its title; its numbers are readable as a table by those who cannot see it. */
export function Chart({ block }: { block: ChartBlock }) {
  const { title, chart } = block;
  return (
    <figure className="chart" aria-label={`${title}: ${chart.type} chart`}>
      <figcaption>{title}</figcaption>
      {chart.type === 'pie' ? <Pie segments={chart.segments} /> : <Cartesian chart={chart} />}
    </figure>
  );
}
