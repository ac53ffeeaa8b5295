import type { ServerResponse } from 'node:http';
import { HTTPModuleFunctions, ReceiverMultipleAckError } from '@slack/bolt';

export interface RequestAnswerOptions {
  response: ServerResponse;
  /** Answers only when the work is done, so that Slack repeats an event that we could not store. */
  holdMillis: number | null;
  timeoutMillis: number;
  onTimeout: () => void;
}

/** The one answer to one request: what `ack` sends, or 503 when nobody acknowledged in time. */
export class RequestAnswer {
  private acknowledged = false;
  private readonly response: ServerResponse;
  private readonly held: boolean;
  private readonly timer: NodeJS.Timeout;

  constructor({ response, holdMillis, timeoutMillis, onTimeout }: RequestAnswerOptions) {
    this.response = response;
    this.held = holdMillis !== null;
    this.timer = setTimeout(() => {
      if (this.acknowledged) {
        this.status(200);
        return;
      }
      onTimeout();
      this.status(503);
    }, holdMillis ?? timeoutMillis);
  }

  readonly ack = async (content?: unknown): Promise<void> => {
    if (this.acknowledged) throw new ReceiverMultipleAckError();
    this.acknowledged = true;
    if (this.held || this.response.headersSent) return;
    clearTimeout(this.timer);
    HTTPModuleFunctions.buildContentResponse(this.response, content as string);
  };

  /** Called when the work is done. Without an acknowledgement nobody knew what to do with the payload. */
  finish(): void {
    this.status(this.acknowledged ? 200 : 400);
  }

  /** Answers with a status unless there is an answer already; true when this one was given. */
  status(code: number): boolean {
    clearTimeout(this.timer);
    if (this.response.headersSent) return false;
    HTTPModuleFunctions.buildNoBodyResponse(this.response, code);
    return true;
  }
}
