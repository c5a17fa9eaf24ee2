import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** A JSON text in which places can be found by their path. */
export interface JsonMap {
  /** First error against the grammar of JSON, if the text is not JSON. */
  readonly error?: { readonly message: string; readonly position: Position };
  /** Where the value at a path begins, or else the nearest value around it; undefined if it cannot be told. */
  locate(path: Path): Position | undefined;
  /** Keys that stand twice in one object, of which readers would take the last. */
  findDoubleKeys(): { readonly path: Path; readonly key: string; readonly position: Position }[];
}

/** Reads a JSON text as a tree with positions. A text nested too deep for that has no positions. */
export function mapJson(text: string): JsonMap {
  const errors: ParseError[] = [];
  const root = parseDeep(text, errors);
  const lineStarts = findLineStarts(text);
  const positionOf = (offset: number): Position => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - lineStarts[line]! + 1 };
  };
  const [first] = errors;
  return {
    ...(first && { error: { message: describeError(first, text), position: positionOf(first.offset) } }),
    locate(path) {
      for (let depth = path.length; root && depth >= 0; depth--) {
        const node = findNodeAtLocation(root, path.slice(0, depth));
        if (node) return positionOf(node.offset);
      }
      return undefined;
    },
    findDoubleKeys: () =>
      root
        ? listDoubleKeys(root).map(({ node, ...rest }) => ({ ...rest, position: positionOf(node.offset) }))
        : [],
  };
}

function parseDeep(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `PropertyNameExpected` becomes `property name expected, found "}"`. */
function describeError({ error, offset, length }: ParseError, text: string): string {
  const words = printParseErrorCode(error).replace(/(?!^)[A-Z]/g, ' $&');
  const found =
    offset >= text.length ? 'the end of the file' : JSON.stringify(text.substr(offset, length || 1));
  return `${words.toLowerCase()}, found ${found}`;
}

interface DoubleKey {
  readonly path: Path;
  readonly key: string;
  readonly node: Node;
}

function listDoubleKeys(root: Node): DoubleKey[] {
  const doubles: DoubleKey[] = [];
  const open: { node: Node; path: Path }[] = [{ node: root, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next;
    const keys = new Set<string>();
    node.children?.forEach((child, i) => {
      if (node.type === 'array') return open.push({ node: child, path: [...path, i] });
      const [name, value] = child.children!;
      const key = name!.value as string;
      if (keys.has(key)) doubles.push({ path, key, node: name! });
      keys.add(key);
      return value?.children && open.push({ node: value, path: [...path, key] });
    });
  }
  return doubles.reverse();
}
