import { describe, expect, it } from 'vitest';
import { findRegions } from '../../src/course/regions.ts';

describe('findRegions', () => {
  it('gives the lines between the marks, with the number of the first, without common indentation', () => {
    const code =
      'a\n  // #region one two\n  if (b)\n\n    c;\n  // #endregion\nd\r\n//#region three\r\ne\r\n//#endregion three\r\n';
    expect(findRegions(code)).toEqual({
      regions: [
        { name: 'one two', from: 3, lines: ['if (b)', '', '  c;'] },
        { name: 'three', from: 9, lines: ['e'] },
      ],
      faults: [],
    });
  });

  it.each([
    ['// #region a\nx', [['a', 1, 'never closed']]],
    ['x\n// #endregion', [['', 2, 'closed without having been opened']]],
    ['// #region a\n// #region b\n// #endregion', [['b', 2, 'opened inside the region "a"']]],
    ['const s = "// #region a";', []],
  ])('reports %j', (code, faults) => {
    expect(findRegions(code).faults.map(({ name, line, problem }) => [name, line, problem])).toEqual(faults);
  });
});
