import { useReadyPage } from '../api/use-page';
import { Modal } from './modal';

/** The person's open forms. As in Slack, only the one on top is seen. */
export function ModalStack() {
  const { state } = useReadyPage();
  const top = state.modals.at(-1);
  return top ? (
    <Modal key={`${state.me.id} ${String(top.view.id)}`} view={top} depth={state.modals.length} />
  ) : null;
}
