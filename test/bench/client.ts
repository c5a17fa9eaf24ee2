import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One connection that is kept open: what a model server's client does. */
export class Client {
  // Given up before the server does so at its end, after 5 s, just as the next request goes out.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1, timeout: 4000 });

  constructor(private readonly url: string) {}

  post(path: string, body: Buffer, type: string): Promise<Answer> {
    return this.send('POST', path, body, { 'content-type': type, 'content-length': body.length });
  }

  put(path: string, body: Buffer): Promise<Answer> {
    return this.send('PUT', path, body, {
      'content-type': 'application/json',
      'content-length': body.length,
    });
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: string,
    path: string,
    body?: Buffer,
    headers: Record<string, string | number> = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(this.url + path, { method, headers, agent: this.agent }, (response) => {
        buffer(response).then(
          (received) => resolve({ status: response.statusCode!, headers: response.headers, body: received }),
          reject,
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** Posts a body and insists that all its events were accepted. */
export async function postAccepted(
  client: Client,
  path: string,
  body: Buffer,
  type: string,
  events: number,
): Promise<void> {
  const { status, body: answer } = await client.post(path, body, type);
  const accepted = status === 200 ? (JSON.parse(answer.toString()) as { accepted: number }).accepted : -1;
  if (accepted !== events)
    throw new Error(`${events} events were sent, the answer is ${status}: ${answer.toString()}`);
}
