/** How one channel wants its retrospectives. */
export interface ChannelSettings {
  /** The shortest time from writing until sharing, in minutes. */
  minimumDelayMinutes: number;
  /** How many days a retro stays open. */
  latestByDays: number;
  /** Whether "Facts must go out now" is offered. */
  earlyFactsAllowed: boolean;
  /** Whether sharing without a name is offered. */
  namelessAllowed: boolean;
  /** Whether replies people write in a retro's thread are kept. */
  repliesStored: boolean;
}

export const defaultChannelSettings: ChannelSettings = {
  minimumDelayMinutes: 30,
  latestByDays: 5,
  earlyFactsAllowed: true,
  namelessAllowed: true,
  repliesStored: true,
};

/** What the settings form offers for the shortest cooling-off, in minutes. */
export const minimumDelayChoices = [10, 30, 60, 240, 720, 1_440] as const;
/** What the settings form offers for how long a retro stays open, in days. */
export const latestByChoices = [2, 3, 5, 7, 10, 14] as const;
