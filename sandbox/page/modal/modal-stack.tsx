import { useEffect, useRef } from 'react';
import { useReadyPage } from '../api/use-page';
import { Modal } from './modal';

/** The person's open forms. As in Slack, only the one on top is seen. */
export function ModalStack() {
  const { state } = useReadyPage();
  const top = state.modals.at(-1);
  useFocusAfterwards(top !== undefined);
  return top ? (
    <Modal key={`${state.me.id} ${String(top.view.id)}`} view={top} depth={state.modals.length} />
  ) : null;
}

/** When the last form is gone, the focus goes back to where it was before the first one. */
function useFocusAfterwards(hasForm: boolean): void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.workspace')) before.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (!hasForm && before.current instanceof HTMLElement) before.current.focus();
  }, [hasForm]);
}
