/** Outlines of marks in a square of 24; the shapes differ without colour. */
const paths = [
  'M12 4 21 20H3z', // triangle up
  'M12 20 3 4H21z', // triangle down
  'M5 5H19V19H5z', // square
  'M12 2 22 12 12 22 2 12z', // diamond
  'M9 3H15V9H21V15H15V21H9V15H3V9H9z', // cross
  'M12 3 21 9.5 17.5 20.5H6.5L3 9.5z', // pentagon
];

const circle = 'M12 5A7 7 0 1 1 12 19 7 7 0 1 1 12 5z';

/** The outline of the nth shape, or a circle for a mark without one. */
export const shapePath = (shape: number | undefined): string => (shape === undefined ? circle : paths[shape]!);
