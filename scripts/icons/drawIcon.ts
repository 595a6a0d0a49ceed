/**
 * The product's sign: three instrument bars (IIT, EIT, OIT) against the line of the pass mark, one of them short
 * of it. It is drawn anew for every size on whole pixels, because a scaled picture blurs at 16 pixels;
 * from 32 pixels on each bar has its tick or its ▼, so that nothing is told by colour alone.
 */

const TILE = "#0B5A6B";
const PASSING = "#FFFFFF";
const FAILING = "#FFB39E";
const PASS_LINE = "#FFD15C";

/** Sizes of Microsoft's manifest reference: 16, 32, 80 are required, the others serve other screen scales; 64 and 128 the store. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128] as const;

const FIRST_SIZE_WITH_MARKS = 32;

/** The icon as SVG, `size` × `size` pixels on a transparent ground. */
export function drawIcon(size: number): string {
  const at = (share: number) => Math.round(share * size);
  const hasMarks = size >= FIRST_SIZE_WITH_MARKS;
  // An even thickness keeps the three bars centred on whole pixels.
  const thickness = 2 * Math.round(size / 16);
  const gap = Math.round((size * 0.625 - 3 * thickness) / 2);
  const top = (size - 3 * thickness - 2 * gap) / 2;
  const left = at(hasMarks ? 0.36 : 0.19);
  const lineWidth = Math.max(1, Math.round(size / 20));

  const bars = [
    { end: at(0.88), passes: true },
    { end: at(0.56), passes: false },
    { end: at(0.81), passes: true },
  ].map((bar, index) => ({ ...bar, y: top + index * (thickness + gap) }));

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`,
    rectangle(0, 0, size, size, TILE, at(0.18)),
    ...bars.map(({ y, end, passes }) =>
      rectangle(left, y, end - left, thickness, passes ? PASSING : FAILING, size >= 24 ? thickness / 4 : 0),
    ),
    ...(hasMarks
      ? bars.map(({ y, passes }) => mark(at(0.21), y + thickness / 2, thickness * 0.62, passes))
      : []),
    rectangle(at(0.67), at(0.12), lineWidth, size - 2 * at(0.12), PASS_LINE),
    "</svg>",
    "",
  ].join("\n");
}

function rectangle(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  const rounded = radius > 0 ? ` rx="${radius}"` : "";
  return `  <rect x="${x}" y="${y}" width="${width}" height="${height}"${rounded} fill="${fill}"/>`;
}

/** A tick, or a triangle pointing down, around a centre. */
function mark(x: number, y: number, reach: number, passes: boolean): string {
  if (!passes) {
    const points = `${x - reach},${y - reach * 0.75} ${x + reach},${y - reach * 0.75} ${x},${y + reach * 0.95}`;
    return `  <polygon points="${points}" fill="${FAILING}"/>`;
  }
  const points = `${x - reach},${y} ${x - reach * 0.25},${y + reach * 0.75} ${x + reach},${y - reach * 0.7}`;
  return `  <polyline points="${points}" fill="none" stroke="${PASSING}" stroke-width="${reach * 0.55}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
