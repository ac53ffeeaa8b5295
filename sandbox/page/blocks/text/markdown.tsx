import MarkdownToJsx from 'markdown-to-jsx/react';
import { SafeLink } from './mentions';

const Anchor = ({ href = '', children }: { href?: string; children?: React.ReactNode }) => (
  <SafeLink url={href}>{children}</SafeLink>
);

/** Markdown without any HTML in it. */
export default function MarkdownText({ text }: { text: string }) {
  const options = { disableParsingRawHTML: true, overrides: { a: Anchor } };
  return (
    <div className="markdown">
      <MarkdownToJsx options={options}>{text}</MarkdownToJsx>
    </div>
  );
}
