import { useEffect, useRef } from 'react';
import { useReadyPage, useStore } from '../api/use-page';
import { Face } from '../workspace/faces';
import { Icon } from '../workspace/icons';
import { fillExample, writeLine } from './fill-example';
import { type TourStep, tourSteps } from './tour-steps';
import { useScene } from './use-scene';
import type { TourProgress } from './use-tour';

/** The guided tour: what to do now, checked against what the page shows. It advises and never stands in the way. */
export function Tour({ tour, onClose }: { tour: TourProgress; onClose: () => void }) {
  const scene = useScene();
  const { step, pass } = tour;
  const isDone = scene !== null && (step?.isDone(scene) ?? false);
  const isOldNews = useOldNews(tour, scene !== null, isDone);
  useEffect(() => {
    if (isDone && !isOldNews && step) pass(step.id);
  }, [isDone, isOldNews, step, pass]);
  const close = () => {
    tour.shut();
    onClose();
  };
  const number = step ? tourSteps.indexOf(step) + 1 : tourSteps.length;
  return (
    <aside className="side tour" aria-label="Guided tour">
      <div className="main-head">
        <h2>A retro in five minutes</h2>
        <button type="button" className="close-button" aria-label="Close the tour" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="tour-inside">
        <p className="tour-progress">
          <progress
            value={step ? number - 1 : number}
            max={tourSteps.length}
            aria-label="Progress of the tour"
          />
          {step ? `Step ${number} of ${tourSteps.length}` : 'Done'}
        </p>
        <ol className="tour-past">
          {tourSteps
            .filter(({ id }) => tour.isPast(id))
            .map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
        </ol>
        <div aria-live="polite">
          {step ? (
            <Step step={step} tour={tour} isOldNews={isOldNews} key={step.id} />
          ) : (
            <Finish tour={tour} />
          )}
        </div>
        {step && (
          <button type="button" className="link-button" onClick={close}>
            Leave the tour; it can be opened again above
          </button>
        )}
      </div>
    </aside>
  );
}

/** Whether the step was done before it came up. On a second tour that is no reason to hurry past it. */
function useOldNews({ step, isAgain }: TourProgress, hasLooked: boolean, isDone: boolean): boolean {
  const first = useRef<{ id: string; isDone: boolean } | null>(null);
  if (hasLooked && step && first.current?.id !== step.id) first.current = { id: step.id, isDone };
  return isAgain && first.current?.id === step?.id && first.current?.isDone === true;
}

function Step({ step, tour, isOldNews }: { step: TourStep; tour: TourProgress; isOldNews: boolean }) {
  const store = useStore();
  const { state } = useReadyPage();
  const { example, line } = step;
  const person = state.people.find(({ handle }) => handle === step.as);
  const isMe = state.me.handle === step.as;
  const write = () => {
    if (line && !writeLine(line))
      store.complain('Open a conversation first; then the line can be put into it.');
  };
  return (
    <section className="step">
      <h3>{step.title}</h3>
      <p>{step.story}</p>
      <ul className="step-todo">
        {step.todo.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className="step-buttons">
        {!isMe && person && (
          <button
            type="button"
            className="button button-primary step-become"
            onClick={() => store.become(step.as)}
          >
            <Face handle={step.as} size={20} /> Act as {person.name}
          </button>
        )}
        {isMe && example && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => void fillExample(store, state, example)}
          >
            Use an example
          </button>
        )}
        {isMe && line && (
          <button type="button" className="button button-primary" onClick={write}>
            Type it for me
          </button>
        )}
        <button type="button" className="button" onClick={() => tour.pass(step.id)}>
          {isOldNews ? 'Done before: go on' : 'Skip this step'}
        </button>
        {tour.isPast(tourSteps[0]?.id ?? '') && (
          <button type="button" className="button" onClick={tour.back}>
            Back
          </button>
        )}
      </div>
    </section>
  );
}

function Finish({ tour }: { tour: TourProgress }) {
  return (
    <section className="step">
      <h3>That is a whole retro</h3>
      <p>Written while it was fresh, read again when it was calm, shared when it was fair.</p>
      <ul className="step-todo">
        <li>Look at Home: drafts and the journal, for your eyes only.</li>
        <li>Type /retro help to see what else there is.</li>
        <li>Open the Inspector to read what Evenkeel and the workspace said to each other.</li>
      </ul>
      <button type="button" className="button" onClick={() => tour.restart()}>
        Start the tour again
      </button>
    </section>
  );
}
