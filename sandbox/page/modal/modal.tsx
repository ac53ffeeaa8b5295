import { useEffect, useId, useRef, useState } from 'react';
import type { PageView } from '../../page-api/page-contract';
import { useReadyPage, useStore } from '../api/use-page';
import { useLiveSurface } from '../api/use-surface';
import { viewParts } from '../api/view-parts';
import { Blocks } from '../blocks/block';
import { SurfaceContext } from '../blocks/surface';
import { EvenkeelMark } from '../workspace/faces';
import { Icon } from '../workspace/icons';

/** A form. Closing it asks nothing, as in Slack; the app is told, and whatever was typed goes with it. */
export function Modal({ view, depth }: { view: PageView; depth: number }) {
  const store = useStore();
  const { state } = useReadyPage();
  const { id, blocks, values, title, submit, close, errors } = viewParts(view);
  const surface = useLiveSurface(id, { view: id }, { values, errors });
  const [isSending, setSending] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useFocusInside(frame);

  const leave = () =>
    void surface.handOver((unsent) => store.act({ kind: 'close', view: id, values: unsent }));
  const send = async () => {
    setSending(true);
    await surface.handOver((unsent) => store.act({ kind: 'submit', view: id, values: unsent }));
    setSending(false);
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  useEscape(leave);

  return (
    <div className="modal-stage">
      <button type="button" className="veil" tabIndex={-1} aria-hidden="true" onMouseDown={leave} />
      <div
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        ref={frame}
        tabIndex={-1}
      >
        <header className="modal-head">
          <EvenkeelMark size={28} />
          <h2 id={titleId}>{title}</h2>
          <span className="visually-hidden">from {state.app.name}</span>
          <button type="button" className="close-button" aria-label="Close the form" onClick={leave}>
            <Icon name="close" />
          </button>
        </header>
        <form
          id={`${id}-form`}
          className="modal-body"
          data-unsent={surface.hasUnsent || undefined}
          onSubmit={(event) => {
            event.preventDefault();
            if (submit && !isSending) void send();
          }}
        >
          <SurfaceContext value={surface}>
            <Blocks blocks={blocks} />
          </SurfaceContext>
        </form>
        <footer className="modal-foot">
          {depth > 1 && <span className="main-note">Closing goes back to the form before</span>}
          <button type="button" className="button" onClick={leave}>
            {close ?? (submit ? 'Cancel' : 'Close')}
          </button>
          {submit && (
            <button type="submit" form={`${id}-form`} className="button button-primary" disabled={isSending}>
              {isSending ? <span className="spinner" role="status" aria-label="Sending" /> : null}
              {submit}
            </button>
          )}
        </footer>
      </div>
    </div>
  );
}

/** The focus goes into the form when it opens: to what can be filled in or pressed, not to a channel that is only named. */
function useFocusInside(frame: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const first = frame.current?.querySelector<HTMLElement>(
      'form input, form textarea, form select, form button:not(.mention)',
    );
    (first ?? frame.current)?.focus();
  }, [frame]);
}

/** Escape closes the form, unless something that stands on it takes the key. */
function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
