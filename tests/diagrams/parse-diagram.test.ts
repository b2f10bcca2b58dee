import { describe, expect, test } from 'vitest';
import { findSyntaxFault } from '../../src/diagrams/parse-diagram.ts';
import { samples } from './samples.ts';

const placeOf = async (source: string) => {
  const fault = await findSyntaxFault(source);
  return fault && `${fault.line}:${fault.column} ${fault.reason}`;
};

describe('Mermaid’s parser without a browser', () => {
  test.each(Object.entries(samples))('reads a %s', async (_, source) => {
    expect(await findSyntaxFault(source)).toBeUndefined();
  });

  test.each([
    ['flowchart TD\n  A --> B\n  B --> C[Shore', '3:11 "Shore" does not end in "B --> C[Shore"'],
    ['\n%% a remark\n\nflowchart TD\n  A --> B\n  B -- C', '6:9 something is missing at the end of "B -- C"'],
    [
      'sequenceDiagram\n  A->>B: one\n  A->>B two\n  B->>A: three',
      '3:12 something is missing at the end of "A->>B two"',
    ],
    ['stateDiagram-v2\n  a --> b\n  b --> : lost\n  c --> d', '3:8 ": lost" is not understood in "b --> : lost"'],
    ['timeline\n  1990 : one\n  : : two', '3:3 ": : two" is not understood in ": : two"'],
    ['quadrantChart\n  x-axis a --> b\n  Foo [1, 2]', '3:3 "Foo [1, 2]" is not understood in "Foo [1, 2]"'],
    ['mindmap\n  root\n    one\n  two', '4:3 There can be only one root. No parent could be found for ("two")'],
  ])('names the line of a fault in %j', async (source, expected) => {
    expect(await placeOf(source)).toBe(expected);
  });
});
