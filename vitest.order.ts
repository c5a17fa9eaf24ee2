import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Crossing tests come first: they mostly wait, and the others have the processors meanwhile. */
export class CrossingTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isCrossing = ({ project }: TestSpecification) => project.name.startsWith('test');
    const sorted = await super.sort(files);
    return [...sorted.filter(isCrossing), ...sorted.filter((file) => !isCrossing(file))];
  }
}
