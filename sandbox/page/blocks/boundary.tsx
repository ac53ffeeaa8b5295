import { Component, type ReactNode } from 'react';
import { Unknown } from './unknown';

/** Keeps one block that cannot be drawn from taking the page with it. */
export class BlockBoundary extends Component<
  { what: string; children: ReactNode },
  { failure: string | null }
> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Unknown what={`${this.props.what} (${failure})`} />;
  }
}
