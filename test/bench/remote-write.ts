/** One series of a remote write: samples in the order of their times, in milliseconds since the epoch. */
export interface WrittenSeries {
  /** With `__name__`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [time: number, value: number])[];
}

/**
 * Hands samples to Prometheus' remote-write receiver (protocol 1.0), which takes them with their own times, within an hour
 * of the newest one.
 *
 * @throws Error with what Prometheus said if it refuses them
 */
export async function writeRemotely(url: string, series: readonly WrittenSeries[]): Promise<void> {
  const answer = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-protobuf',
      'content-encoding': 'snappy',
      'x-prometheus-remote-write-version': '0.1.0',
    },
    body: wrapInSnappy(encodeWriteRequest(series)),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`Prometheus refused samples: ${answer.status} ${said}`);
}

const LENGTH_DELIMITED = 2;
const FIXED64 = 1;
const VARINT = 0;
const tag = (field: number, type: number): number => (field << 3) | type;

/** A buffer that grows, with protobuf's ways to write a number. */
class Writer {
  private bytes = Buffer.allocUnsafe(1 << 20);
  private length = 0;

  get result(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  clear(): this {
    this.length = 0;
    return this;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    this.reserve(10);
    while (value > 127) {
      this.bytes[this.length++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    this.bytes[this.length++] = value;
  }

  double(value: number): void {
    this.reserve(8);
    this.length = this.bytes.writeDoubleLE(value, this.length);
  }

  block(field: number, content: Buffer | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.byte(tag(field, LENGTH_DELIMITED));
    this.varint(bytes.length);
    this.reserve(bytes.length);
    this.length += bytes.copy(this.bytes, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.bytes.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** `WriteRequest` of prometheus/prompb. */
function encodeWriteRequest(series: readonly WrittenSeries[]): Buffer {
  const request = new Writer();
  const one = new Writer();
  const part = new Writer();
  for (const { labels, samples } of series) {
    one.clear();
    for (const name of Object.keys(labels).sort()) {
      part.clear();
      part.block(1, name);
      part.block(2, labels[name]!);
      one.block(1, part.result);
    }
    for (const [time, value] of samples) {
      part.clear();
      part.byte(tag(1, FIXED64));
      part.double(value);
      part.byte(tag(2, VARINT));
      part.varint(time);
      one.block(2, part.result);
    }
    request.block(1, one.result);
  }
  return request.result;
}

const MOST_LITERAL = 65_536;

/** Snappy's block format with nothing compressed: the length, then literals. */
function wrapInSnappy(bytes: Buffer): Buffer {
  const wrapped = new Writer();
  wrapped.varint(bytes.length);
  const parts: Uint8Array[] = [wrapped.result];
  for (let at = 0; at < bytes.length; at += MOST_LITERAL) {
    const literal = bytes.subarray(at, at + MOST_LITERAL);
    const less = literal.length - 1;
    // 61 << 2: a literal with its length, less one, in two bytes.
    parts.push(Buffer.from([61 << 2, less & 255, less >> 8]), literal);
  }
  return Buffer.concat(parts);
}
