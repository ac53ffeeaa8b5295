import type { Block } from '@slack/types';
import { assertAtMost } from './broken-limit';
import { limits } from './limits';

/** Slack's own chart; @slack/types 3.2 does not name it yet (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
export interface DataVisualizationBlock extends Block {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

export interface BarChartOptions {
  title: string;
  /** What the bars stand for along the axis; each is named once. */
  categories: readonly string[];
  /** One number for each category. */
  series: readonly { name: string; values: readonly number[] }[];
  yLabel?: string;
}

/** A bar chart. Messages only, at most two in one; some workspaces do not take it. */
export function barChart({ title, categories, series, yLabel }: BarChartOptions): DataVisualizationBlock {
  assertAtMost('chart title', title.length, limits.chartTitle);
  assertAtMost('chart categories', categories.length, limits.chartCategories);
  assertAtMost('chart series', series.length, limits.chartSeries);
  for (const label of [...categories, ...series.map(({ name }) => name)])
    assertAtMost('a chart label', label.length, limits.chartLabel);
  return {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      series: series.map(({ name, values }) => ({
        name,
        data: categories.map((label, index) => ({ label, value: values[index] ?? 0 })),
      })),
      axis_config: { categories: [...categories], ...(yLabel && { y_label: yLabel }) },
    },
  };
}
