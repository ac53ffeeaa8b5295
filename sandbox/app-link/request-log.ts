import type { Json } from '../json';

/** Older entries are dropped beyond this many, so that long runs keep a flat heap. */
const keptEntries = 20_000;

export interface ApiRecord {
  /** Running number over calls and requests. */
  seq: number;
  at: Date;
  ms: number;
  workspace: string | null;
  method: string;
  args: Json;
  ok: boolean;
  error: string | null;
  fault: string | null;
  answer: Json | null;
}

export interface AppRecord {
  seq: number;
  at: Date;
  kind: string;
  body: string;
  contentType: string;
  headers: Record<string, string>;
  status: number | null;
  answer: string;
  ms: number;
  error: string | null;
}

/** What went over the wire: Web API calls of the app, and requests we sent to it. */
export class RequestLog {
  api: ApiRecord[] = [];
  app: AppRecord[] = [];
  /** Posts to response_urls, which are no calls of the Web API. */
  responses: ApiRecord[] = [];
  /** Pictures put the same time in the place of what was measured. */
  measured = (ms: number): number => ms;
  private seq = 0;

  addApi(record: Omit<ApiRecord, 'seq'>): void {
    this.api.push({ seq: this.nextSeq(), ...record, ms: this.measured(record.ms) });
    if (this.api.length > keptEntries) this.api.splice(0, keptEntries / 2);
  }

  addResponse(record: Omit<ApiRecord, 'seq'>): void {
    this.responses.push({ seq: this.nextSeq(), ...record, ms: this.measured(record.ms) });
    if (this.responses.length > keptEntries) this.responses.splice(0, keptEntries / 2);
  }

  addApp(record: Omit<AppRecord, 'seq'>): void {
    this.app.push({ seq: this.nextSeq(), ...record, ms: this.measured(record.ms) });
    if (this.app.length > keptEntries) this.app.splice(0, keptEntries / 2);
  }

  /** Web API calls of one method, oldest first. */
  calls(method: string): ApiRecord[] {
    return this.api.filter((record) => record.method === method);
  }

  /** Calls that were answered with an error. */
  failures(): ApiRecord[] {
    return this.api.filter((record) => !record.ok);
  }

  clear(): void {
    this.api = [];
    this.app = [];
    this.responses = [];
  }

  private nextSeq(): number {
    this.seq += 1;
    return this.seq;
  }
}
