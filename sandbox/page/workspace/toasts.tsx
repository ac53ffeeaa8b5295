import { usePage, useStore } from '../api/use-page';
import { Icon } from './icons';

/** Errors Slack would show, and what the sandbox has to say. */
export function Toasts() {
  const store = useStore();
  const { toasts } = usePage();
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label="Notices">
      {toasts.map(({ id, text, code }) => (
        <p key={id} className="toast">
          <span>
            {text}
            {code !== '' && <code>{code}</code>}
          </span>
          <button type="button" aria-label="Dismiss" onClick={() => store.dismissToast(id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
