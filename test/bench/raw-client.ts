import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Sends one whole HTTP request again and again over one connection and reads no more of the answers than it needs: beside
 * a server that uses all cores, a client must use next to none.
 */
export class RawClient {
  private constructor(private readonly socket: Socket) {}

  static async open(url: string): Promise<RawClient> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  /**
   * @param request head and body
   * @param expected what must stand in the answer
   */
  async send(request: Buffer, expected: string): Promise<void> {
    const answered = once(this.socket, 'data');
    this.socket.write(request);
    const [answer] = (await answered) as [Buffer];
    // A small answer comes in one piece.
    if (!answer.includes(expected))
      throw new Error(`there is no ${expected} in the answer: ${answer.toString()}`);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** The bytes of a POST. */
export function writePost(path: string, body: Buffer, type: string): Buffer {
  const head = `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
