import type {
  ActionsBlock,
  AlertBlock,
  CardBlock,
  ContainerBlock,
  ContextActionsBlock,
  ContextBlock,
  HeaderBlock,
  ImageBlock,
  InputBlock,
  MarkdownBlock,
  RichTextBlock,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import type { ReactNode } from 'react';
import { Actions, Context, Divider, Header, ImageFigure, Section } from './basic-blocks';
import type { ChartBlock, Json } from './block-types';
import { BlockBoundary } from './boundary';
import { Card } from './card';
import { Chart } from './charts/chart';
import { Container } from './container';
import { ContextActions } from './context-actions';
import { Input } from './input';
import { Alert, Markdown } from './notices';
import { Table } from './table';
import { RichText } from './text/rich-text';
import { Unknown } from './unknown';

/** Every block this page draws. The sandbox has checked them by Slack's rules before they come here. */
const drawings: Record<string, (block: never) => ReactNode> = {
  section: (block: SectionBlock) => <Section block={block} />,
  context: (block: ContextBlock) => <Context block={block} />,
  divider: () => <Divider />,
  header: (block: HeaderBlock) => <Header block={block} />,
  actions: (block: ActionsBlock) => <Actions block={block} />,
  image: (block: ImageBlock) => <ImageFigure block={block} />,
  rich_text: (block: RichTextBlock) => <RichText block={block} />,
  input: (block: InputBlock) => <Input block={block} />,
  alert: (block: AlertBlock) => <Alert block={block} />,
  data_visualization: (block: ChartBlock) => <Chart block={block} />,
  table: (block: TableBlock) => <Table block={block} />,
  context_actions: (block: ContextActionsBlock) => <ContextActions block={block} />,
  container: (block: ContainerBlock) => (
    <Container block={block}>
      <Blocks blocks={block.child_blocks} />
    </Container>
  ),
  markdown: (block: MarkdownBlock) => <Markdown block={block} />,
  card: (block: CardBlock) => <Card block={block} />,
};

/** Blocks under each other, as a message, a form or Home shows them. */
export function Blocks({ blocks }: { blocks: readonly unknown[] }) {
  const known = blocks as readonly Json[];
  return (
    <div className="blocks">
      {known.map((block, index) => (
        <BlockBoundary key={`${String(block.block_id ?? index)}`} what={String(block.type)}>
          <OneBlock block={block} />
        </BlockBoundary>
      ))}
    </div>
  );
}

function OneBlock({ block }: { block: Json }) {
  const draw = drawings[String(block.type)];
  return draw ? draw(block as never) : <Unknown what={`block ${String(block.type)}`} />;
}
