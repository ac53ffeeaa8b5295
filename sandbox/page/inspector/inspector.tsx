import { useState } from 'react';
import type { PageInspectorEntry } from '../../page-api/page-contract';
import { Icon } from '../workspace/icons';
import { useEntries } from './use-entries';

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** What Evenkeel and the workspace said to each other, newest first. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const [filter, setFilter] = useState('');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const { entries, hasMore, more } = useEntries();
  const shown = entries.filter(
    (entry) =>
      (!onlyFailed || !entry.ok) &&
      `${entry.name} ${entry.error ?? ''}`.toLowerCase().includes(filter.toLowerCase()),
  );
  return (
    <aside className="side inspector" aria-label="Inspector">
      <div className="main-head">
        <h2>Inspector</h2>
        <span className="main-note">What Evenkeel and the workspace said</span>
        <button type="button" className="close-button" aria-label="Close the inspector" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="inspector-filter">
        <input
          className="field"
          type="search"
          aria-label="Filter by method or error"
          placeholder="Filter, e.g. chat. or view_"
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={onlyFailed}
            onChange={({ target }) => setOnlyFailed(target.checked)}
          />
          <span>Errors only</span>
        </label>
      </div>
      <ol className="entries">
        {shown.map((entry) => (
          <li key={entry.seq}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className="main-empty">Nothing like that yet.</p>}
      {hasMore && (
        <button type="button" className="button" onClick={more}>
          Older calls
        </button>
      )}
    </aside>
  );
}

function Entry({ entry }: { entry: PageInspectorEntry }) {
  const [isOpen, setOpen] = useState(false);
  const { direction, name, ok, error, ms, at, status } = entry;
  const isToBot = direction === 'to-bot';
  return (
    <details className="call" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span
          className={`call-way ${isToBot ? 'call-in' : 'call-out'}`}
          title={isToBot ? 'to Evenkeel' : 'from Evenkeel'}
        >
          <span aria-hidden>{isToBot ? '→' : '←'}</span>
          <span className="visually-hidden">{isToBot ? 'to Evenkeel' : 'from Evenkeel'}</span>
        </span>
        <span className="call-name">{name}</span>
        <span className={ok ? 'call-ok' : 'call-error'}>{ok ? 'ok' : (error ?? 'error')}</span>
        <span className="call-ms">{Math.round(ms)} ms</span>
      </summary>
      {isOpen && (
        <div className="call-inside">
          <p className="main-note">
            {at.slice(0, 19).replace('T', ' ')} UTC{status !== null && ` · HTTP ${status}`}
          </p>
          {entry.privateTo ? (
            <p>
              This is {entry.privateTo}’s private matter. Act as {entry.privateTo} to read it.
            </p>
          ) : (
            <>
              <Payload title="Sent" value={entry.sent} />
              <Payload title="Answered" value={entry.answered} />
            </>
          )}
        </div>
      )}
    </details>
  );
}

function Payload({ title, value }: { title: string; value: unknown }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return (
    <>
      <h3>{title}</h3>
      <pre className="code-block" {...reachable}>
        {value === null || text === '' ? 'nothing' : text}
      </pre>
    </>
  );
}
