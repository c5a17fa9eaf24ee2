/** One instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** One stage: what it starts from, its name, and what follows. */
export interface Stage {
  readonly from: string;
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** Takes a Dockerfile apart. @throws Error for an instruction ahead of the first FROM, or a stage without a name */
export function parseDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const stages: { from: string; name: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', words = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [, from, stage] = /^(\S+) AS (\S+)$/.exec(words) ?? [];
      if (!from || !stage) throw new Error(`"${line}" names no stage: write FROM image AS stage`);
      stages.push({ from, name: stage, instructions: [] });
    } else if (stages.length === 0 || name === '') {
      throw new Error(`"${line}" is no instruction of a stage`);
    } else {
      stages.at(-1)!.instructions.push({ name, words });
    }
  }
  return stages;
}
