import type { AnyBlock, Button, ConfirmationDialog, ImageElement, TextObject } from '@slack/types';

/** Any object as it came over the wire. */
export type Json = Record<string, unknown>;

export type { AnyBlock, Button, ConfirmationDialog, TextObject };
export type Picture = ImageElement | { image_url?: string; alt_text: string };

/** `state.values` of a surface, as Slack sends it. */
export type StateValues = Record<string, Record<string, Json>>;

/** One interactive element and where it stands. */
export interface Placed<E = Json> {
  blockId: string;
  element: E & { action_id?: string };
  /** Whether it is the element of an input block, which keeps silent until the form is handed in unless it says otherwise. */
  isInput: boolean;
}

/** A chart's data; @slack/types does not know this block yet. */
export interface ChartBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: CartesianChart | PieChart;
}
export interface CartesianChart {
  type: 'line' | 'bar' | 'area';
  series: { name: string; data: { label: string; value: number }[] }[];
  axis_config?: { categories?: string[]; x_label?: string; y_label?: string };
}
export interface PieChart {
  type: 'pie';
  segments: { label: string; value: number }[];
}
