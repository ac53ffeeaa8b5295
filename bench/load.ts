import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { path, type SignedRequest } from './requests';

/** What one burst of requests measured. */
export interface Burst {
  perSecond: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
}

export interface LoadOptions {
  port: number;
  requests: SignedRequest[];
  /** Requests under way at any moment. */
  connections: number;
  /** What an answer that did the work looks like. */
  answer: RegExp;
  /** Requests begun per second, whatever the answers do; as fast as the answers come when left out. */
  pace?: number;
}

/** Sends every request and waits for its answer. @throws Error when one is not answered with 200. */
export async function sendAll({ port, requests, connections, answer, pace }: LoadOptions): Promise<Burst> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 });
  const durations: number[] = [];
  const waiting = requests.entries();
  const beganAt = performance.now();
  const work = async () => {
    for (const [index, { body, headers }] of waiting) {
      if (pace) await pause(beganAt + (index * 1000) / pace - performance.now());
      const startedAt = performance.now();
      const response = await pool.request({ path, method: 'POST', body, headers });
      const text = await response.body.text();
      durations.push(performance.now() - startedAt);
      if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}: ${text}`);
      if (!answer.test(text)) throw new Error(`answered ${text}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - beganAt) / 1000;
  await pool.close();
  durations.sort((a, b) => a - b);
  const at = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
  return { perSecond: durations.length / seconds, p50: at(0.5), p99: at(0.99) };
}
