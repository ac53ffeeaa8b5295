import type { AlertBlock, MarkdownBlock } from '@slack/types';
import { lazy, Suspense } from 'react';
import { Text } from './text/mrkdwn';

const marks = { default: '•', info: 'i', warning: '!', error: '!', success: '✓' } as const;

/** A coloured notice in a form. */
export function Alert({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  return (
    <div className={`alert alert-${level}`} role="note" aria-label={level === 'default' ? 'Notice' : level}>
      <span className="alert-mark" aria-hidden>
        {marks[level]}
      </span>
      <div>
        <Text of={block.text} />
      </div>
    </div>
  );
}

// Fetched when the first one is shown: nothing else needs it.
const MarkdownText = lazy(() => import('./text/markdown'));

/** Standard Markdown, as apps that speak with language models send it. */
export function Markdown({ block }: { block: MarkdownBlock }) {
  return (
    <Suspense fallback={<p className="lines">{block.text}</p>}>
      <MarkdownText text={block.text} />
    </Suspense>
  );
}
