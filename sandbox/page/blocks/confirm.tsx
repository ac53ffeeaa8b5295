import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ConfirmationDialog } from './block-types';
import { Text } from './text/mrkdwn';

/** Runs `act` at once, or after the element's confirm dialog was answered with yes. Draws the dialog where it stands. */
export function useConfirm(confirm: ConfirmationDialog | undefined): {
  ask: (act: () => void) => void;
  dialog: ReactNode;
} {
  const [pending, setPending] = useState<{ act: () => void } | null>(null);
  const ask = (act: () => void) => (confirm ? setPending({ act }) : act());
  if (!confirm || !pending) return { ask, dialog: null };
  const dialog = (
    <Confirm
      title={confirm.title?.text ?? 'Are you sure?'}
      yes={confirm.confirm?.text ?? 'Yes'}
      no={confirm.deny?.text ?? 'Cancel'}
      isDanger={confirm.style === 'danger'}
      onYes={pending.act}
      onDone={() => setPending(null)}
    >
      <Text of={confirm.text} />
    </Confirm>
  );
  return { ask, dialog };
}

interface ConfirmProps {
  title: string;
  yes: string;
  no: string;
  isDanger?: boolean;
  onYes(): void;
  /** Called after either answer. */
  onDone(): void;
  children: ReactNode;
}

/** A question before something is done. The browser's own dialog keeps the focus and knows Escape. */
export function Confirm({ title, yes, no, isDanger, onYes, onDone, children }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="confirm"
      aria-label={title}
      onClose={onDone}
      // The form around it must not take the dialog's Escape and clicks for its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2>{title}</h2>
      <div className="confirm-text">{children}</div>
      <div className="confirm-buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {no}
        </button>
        <button
          type="button"
          className={`button ${isDanger ? 'button-danger' : 'button-primary'}`}
          onClick={() => {
            onYes();
            dialog.current?.close();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
