import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json, stringAt } from '../json';
import type { Workspace } from '../state/workspace';

/** How long an app may take to close its end when the sandbox stops. */
const farewellMs = 500;

interface Waiting {
  resolve: (payload: unknown) => void;
  timer: NodeJS.Timeout;
}

/** Slack's end of Socket Mode: tickets, the hello, envelopes and their acknowledgements. */
export class SocketMode {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Map<string, Workspace>();
  private readonly sockets = new Map<string, Set<WebSocket>>();
  private readonly waiting = new Map<string, Waiting>();

  /** A ticket for one connection, as apps.connections.open gives it out. */
  openTicket(workspace: Workspace): string {
    const ticket = randomUUID();
    this.tickets.set(ticket, workspace);
    return ticket;
  }

  /** Takes an HTTP upgrade; a wrong or used ticket is refused. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://sandbox').searchParams.get('ticket') ?? '';
    const workspace = this.tickets.get(ticket);
    if (!workspace) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    this.tickets.delete(ticket);
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.welcome(workspace, webSocket));
  }

  isConnected(workspace: Workspace): boolean {
    return (this.sockets.get(workspace.id)?.size ?? 0) > 0;
  }

  /** Sends one envelope and resolves with the payload of its acknowledgement; rejects with `timeout`. */
  send(
    workspace: Workspace,
    type: string,
    payload: Json,
    timeoutMs: number,
    retry?: { num: number; reason: string },
  ): Promise<unknown> {
    const socket = [...(this.sockets.get(workspace.id) ?? [])].at(-1);
    if (!socket) return Promise.reject(new Error('no socket is connected'));
    const id = randomUUID();
    const envelope = {
      envelope_id: id,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error('timeout'));
      }, timeoutMs);
      this.waiting.set(id, { resolve, timer });
      socket.send(JSON.stringify(envelope));
    });
  }

  /** Asks the app to reconnect, as Slack does every few hours, and closes the connection. */
  disconnect(workspace: Workspace, reason = 'refresh_requested'): void {
    for (const socket of this.sockets.get(workspace.id) ?? []) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
      socket.close();
    }
  }

  /** Says goodbye to every app, and cuts off those that do not answer soon. */
  async stop(): Promise<void> {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    await Promise.all([...this.server.clients].map(farewell));
    this.server.close();
  }

  private welcome(workspace: Workspace, socket: WebSocket): void {
    const connected = this.sockets.get(workspace.id) ?? new Set<WebSocket>();
    this.sockets.set(workspace.id, connected.add(socket));
    socket.on('close', () => connected.delete(socket));
    socket.on('message', (data) => this.acknowledge(data));
    const hello = {
      type: 'hello',
      num_connections: connected.size,
      connection_info: { app_id: workspace.appId },
    };
    socket.send(
      JSON.stringify({ ...hello, debug_info: { host: 'sandbox', approximate_connection_time: 18_060 } }),
    );
  }

  private acknowledge(data: RawData): void {
    const ack: unknown = JSON.parse(String(data));
    const id = stringAt(ack, 'envelope_id');
    const waiting = this.waiting.get(id);
    if (!waiting || !isObject(ack)) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    waiting.resolve(ack.payload);
  }
}

function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), farewellMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}
