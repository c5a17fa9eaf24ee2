import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that keep a browser busy, files that wait for Prometheus or for a window to fill, and files that compute take
 * turns: one kind after the other, the processors would first be overrun and then idle.
 */
export class TakeTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isOf = (name: string) => (file: TestSpecification) => file.project.name === name;
    const [browsing, waiting] = [sorted.filter(isOf('test/host')), sorted.filter(isOf('test'))];
    const computing = sorted.filter((file) => !browsing.includes(file) && !waiting.includes(file));
    return sorted.flatMap((_, turn) =>
      [browsing, waiting, computing].flatMap((queue) => queue.slice(turn, turn + 1)),
    );
  }
}
