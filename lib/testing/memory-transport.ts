import type { PortLike, Transport } from '../messaging/client.ts';
import type { Command, Reply, Request } from '../messaging/protocol.ts';
import type { AppState } from '../state/app-state.ts';

/** What a fake background answers to one command. Throwing means that nobody was there. */
export type Answers = Partial<Record<Command, (input: never) => Reply | Promise<Reply>>>;

/** Stands in for the browser between a view and its background, in tests. */
export interface MemoryTransport extends Transport {
  sent: Request[];
  answers: Answers;
  /** How often a view has connected. */
  connections(): number;
  /** How many are connected now. */
  open(): number;
  post(snapshot: AppState): void;
  /** Cuts every port, as a worker does that stops. */
  drop(): void;
}

interface MemoryPort extends PortLike {
  receive(message: unknown): void;
  cut(): void;
}

export const done: Reply = { ok: true, value: null };

export function createMemoryTransport(answers: Answers = {}): MemoryTransport {
  let ports: MemoryPort[] = [];
  let connections = 0;
  const sent: Request[] = [];

  return {
    sent,
    answers,
    connections: () => connections,
    open: () => ports.length,
    post: (snapshot) => {
      for (const port of ports) port.receive(structuredClone(snapshot));
    },
    drop: () => {
      const cut = ports;
      ports = [];
      for (const port of cut) port.cut();
    },
    async send(request) {
      sent.push(request);
      const answer = answers[request.command];
      return answer ? structuredClone(await answer(request.input as never)) : done;
    },
    connect() {
      connections += 1;
      const port = createPort(() => {
        ports = ports.filter((other) => other !== port);
      });
      ports.push(port);
      return port;
    },
  };
}

function createPort(onLeave: () => void): MemoryPort {
  const messages: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  return {
    onMessage: (listener) => messages.push(listener),
    onDisconnect: (listener) => ends.push(listener),
    disconnect: onLeave,
    receive: (message) => {
      for (const listener of messages) listener(message);
    },
    cut: () => {
      for (const listener of ends) listener();
    },
  };
}
