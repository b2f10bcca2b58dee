/** A piece of a drawing as the browser shows it: where it lies, and under which names Mermaid put it there. */
export interface Mark {
  /** rect, circle, ellipse, line, path, polygon, polyline, or text for one line of text. */
  readonly tag: string;
  readonly geometry: Readonly<Record<string, string>>;
  /** From the coordinates of the piece to those of the drawing. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Classes of the piece and of what it stands in, innermost first; `marker` for the head of a line. */
  readonly roles: readonly string[];
  readonly fill: boolean;
  readonly stroke: boolean;
  readonly strokeWidth: number;
  readonly dashes: string;
  /** Only of text; `geometry` has the middle of its baseline and its width. */
  readonly text?: { readonly words: string; readonly size: number; readonly bold: boolean; readonly italic: boolean };
}

export interface Measured {
  /** What the drawing covers: x, y, width, height. */
  readonly box: readonly number[];
  readonly marks: readonly Mark[];
  readonly title: string;
  readonly description: string;
}

/** Reads a drawing off the page it stands in. It runs in the browser, alone: it may use nothing from outside itself. */
export function measure(svg: SVGSVGElement): Measured {
  const marks: Mark[] = [];
  const toDrawing = svg.getScreenCTM()!.inverse();
  const matrixOf = (element: SVGGraphicsElement) => toDrawing.multiply(element.getScreenCTM()!);
  // Without the last digits, which would make a shape that only moved look turned.
  const exact = (value: number) => Math.round(value * 10_000) / 10_000;
  const numbersOf = ({ a, b, c, d, e, f }: DOMMatrix): Mark['matrix'] => [
    exact(a),
    exact(b),
    exact(c),
    exact(d),
    exact(e),
    exact(f),
  ];
  const shapes = new Set(['rect', 'circle', 'ellipse', 'line', 'path', 'polygon', 'polyline']);
  const places = ['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'points', 'd'];

  const rolesOf = (element: Element): string[] => {
    const roles: string[] = [];
    for (let one: Element | null = element; one && one !== svg; one = one.parentElement) roles.push(...one.classList);
    return roles;
  };
  const isSeen = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return style.display !== 'none' && style.visibility === 'visible' && Number(style.opacity) > 0;
  };
  const isPaint = (paint: string) => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint);

  const addShape = (element: SVGGraphicsElement, matrix: DOMMatrix, roles: string[]): void => {
    const style = getComputedStyle(element);
    const geometry: Record<string, string> = {};
    for (const name of places) if (element.hasAttribute(name)) geometry[name] = element.getAttribute(name)!;
    marks.push({
      tag: element.tagName,
      geometry,
      matrix: numbersOf(matrix),
      roles,
      fill: isPaint(style.fill) && Number(style.fillOpacity) > 0,
      stroke: isPaint(style.stroke) && parseFloat(style.strokeWidth) > 0,
      strokeWidth: parseFloat(style.strokeWidth),
      dashes: style.strokeDasharray === 'none' ? '' : style.strokeDasharray,
    });
  };

  // The head of a line becomes a shape of its own, so that no drawing needs ids.
  const addHead = (line: SVGGeometryElement, end: 'start' | 'end'): void => {
    const id = /#([^"')]+)/.exec(getComputedStyle(line).getPropertyValue(`marker-${end}`))?.[1];
    const marker = id === undefined ? null : svg.querySelector<SVGMarkerElement>(`[id="${CSS.escape(id)}"]`);
    const length = line.getTotalLength();
    if (!marker || length === 0) return;
    const step = Math.min(0.5, length / 2);
    const [tip, before] = end === 'end' ? [length, length - step] : [0, step];
    const at = line.getPointAtLength(tip);
    const from = line.getPointAtLength(before);
    const forward = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
    const reversed = end === 'start' && marker.getAttribute('orient') === 'auto' ? 180 : 0;
    const box = marker.viewBox.baseVal;
    const units = marker.getAttribute('markerUnits') === 'userSpaceOnUse' ? 1 : lineWidthOf(line);
    const scale = units * (marker.hasAttribute('viewBox') ? marker.markerWidth.baseVal.value / box.width : 1);
    const matrix = matrixOf(line)
      .translate(at.x, at.y)
      .rotate(forward + reversed)
      .scale(scale)
      .translate(-marker.refX.baseVal.value, -marker.refY.baseVal.value);
    for (const shape of marker.querySelectorAll<SVGGraphicsElement>([...shapes].join(',')))
      addShape(shape, matrix, ['marker', marker.id, ...rolesOf(line)]);
  };
  const lineWidthOf = (line: Element) => parseFloat(getComputedStyle(line).strokeWidth);

  const pen = document.createElement('canvas').getContext('2d')!;
  const addRun = (run: SVGTextContentElement): void => {
    const words = run.textContent.replace(/\s+/g, ' ').trim();
    const count = run.getNumberOfChars();
    if (count === 0 || words === '') return;
    const start = run.getStartPositionOfChar(0);
    const end = run.getEndPositionOfChar(count - 1);
    const cell = run.getExtentOfChar(0);
    // The pieces of a row carry its weight.
    const style = getComputedStyle(run.querySelector('.text-inner-tspan') ?? run);
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText(words);
    marks.push({
      tag: 'text',
      geometry: {
        x: String((start.x + end.x) / 2),
        // Whatever baseline Mermaid aligned the words by, the letters stand on this one.
        y: String(cell.y + (cell.height * above) / (above + below)),
        width: String(Math.abs(end.x - start.x)),
      },
      matrix: numbersOf(matrixOf(run)),
      roles: rolesOf(run),
      fill: true,
      stroke: false,
      strokeWidth: 0,
      dashes: '',
      text: {
        words,
        size: parseFloat(style.fontSize),
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === 'italic',
      },
    });
  };
  /** Takes a text row by row, and a row of several weights piece by piece. */
  const addText = (text: SVGTextContentElement): void => {
    const pieces = [...text.children].filter((one) => one.tagName === 'tspan') as SVGTextContentElement[];
    const weights = new Set(
      pieces.map((one) => `${getComputedStyle(one).fontWeight} ${getComputedStyle(one).fontStyle}`),
    );
    const areRows = pieces.some((one) => !one.classList.contains('text-inner-tspan'));
    if (areRows || weights.size > 1) for (const piece of pieces) addText(piece);
    else addRun(text);
  };

  const walk = (element: Element): void => {
    if (['defs', 'marker', 'style', 'title', 'desc', 'symbol', 'clipPath'].includes(element.tagName)) return;
    if (element !== svg && !isSeen(element)) return;
    if (element.tagName === 'text') addText(element as SVGTextContentElement);
    else if (shapes.has(element.tagName)) {
      const shape = element as SVGGeometryElement;
      addShape(shape, matrixOf(shape), rolesOf(shape));
      if (['path', 'line', 'polyline'].includes(shape.tagName)) {
        addHead(shape, 'start');
        addHead(shape, 'end');
      }
    } else for (const child of element.children) walk(child);
  };
  walk(svg);

  // What is drawn within what Mermaid would show: it draws some lines far out of sight.
  const seen = svg.getBBox();
  const kept = svg.viewBox.baseVal;
  const [x, y] = [Math.max(seen.x, kept.x), Math.max(seen.y, kept.y)];
  const width = Math.min(seen.x + seen.width, kept.x + kept.width) - x;
  const height = Math.min(seen.y + seen.height, kept.y + kept.height) - y;
  const said = (name: string) => svg.querySelector(`:scope > ${name}`)?.textContent.trim() ?? '';
  return { box: [x, y, width, height], marks, title: said('title'), description: said('desc') };
}
