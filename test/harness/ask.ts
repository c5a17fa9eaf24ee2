const TIMEOUT_MS = 5000;

/**
 * A GET that is not waited for long.
 *
 * @param name who is asked, for the message of an error
 * @throws Error naming who does not answer, and where
 */
export async function ask(name: string, url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const { origin } = new URL(url);
    const isSlow = (error as Error).name === 'TimeoutError';
    const why = isSlow ? `does not answer within ${TIMEOUT_MS / 1000} s` : 'cannot be reached';
    throw new Error(`${name} ${why} at ${origin}`, { cause: error });
  }
}
