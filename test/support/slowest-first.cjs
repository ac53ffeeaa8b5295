const { default: Sequencer } = require('@jest/test-sequencer');

/** Stories that wait for real time to pass, as leases and killed processes do: begun first, they end while others use the processor.
 * Of the first three only one loads the app, so that on a fresh checkout it is translated once, and not by all workers at a time. */
const waiting = [
  'chaos/chaos',
  'faults-killed-process',
  'start/start',
  'file-order/killed-process',
  'faults-lost-answers',
  'faults-rate-limits',
];

/** A small file with a long table to go through. */
const long = ['privacy/who-sees-what'];

const first = [...waiting, ...long];
const rank = ({ path }) => {
  const index = first.findIndex((part) => path.includes(part));
  return index === -1 ? first.length : index;
};

/** A fresh checkout knows no durations to go by, so the order is written down here; the rest goes by size, as Jest does. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
