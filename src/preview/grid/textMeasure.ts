/** What the layout needs to know about text; a test may answer with something simpler than a canvas. */
export interface TextMeasure {
  /** Width of one line of text in pixels, in a CSS font. */
  width(text: string, font: string): number;
  /** Height of a line in pixels: room for Thai vowels above and below included. */
  lineHeight(font: string): number;
}

/** Space left and right of a cell's text, in pixels. */
export const CELL_PADDING = 3;

export interface CanvasMeasure extends TextMeasure {
  /** Forgets everything: a font has been loaded, and texts have another size now. */
  forget(): void;
}

/** Measures on a canvas. Results are remembered: a sheet has few fonts and many equal texts. */
export function createTextMeasure(): CanvasMeasure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser has no canvas to measure text on.");
  const widths = new Map<string, number>();
  const heights = new Map<string, number>();
  return {
    forget() {
      widths.clear();
      heights.clear();
    },
    width(text, font) {
      const key = `${font}|${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        if (widths.size > 50_000) widths.clear();
        context.font = font;
        widths.set(key, (width = context.measureText(text).width));
      }
      return width;
    },
    lineHeight(font) {
      let height = heights.get(font);
      if (height === undefined) {
        context.font = font;
        const box = context.measureText("ที่ญู");
        height = Math.ceil(
          Math.max(
            box.fontBoundingBoxAscent + box.fontBoundingBoxDescent,
            box.actualBoundingBoxAscent + box.actualBoundingBoxDescent,
          ),
        );
        heights.set(font, height);
      }
      return height;
    },
  };
}

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/**
 * How many lines a text takes when it is wrapped to a width: Thai has no spaces, so lines break between words of the
 * dictionary, as browsers and Excel do. A word wider than the line is broken inside.
 */
export function countLines(text: string, font: string, width: number, measure: TextMeasure): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    if (measure.width(paragraph, font) <= width) continue;
    let used = 0;
    for (const { segment } of segmenter.segment(paragraph)) {
      const wide = measure.width(segment, font);
      if (used > 0 && used + wide > width && segment.trim() !== "") {
        lines += 1;
        used = 0;
      }
      used += wide;
      while (used > width && wide > width && width > 0) {
        lines += 1;
        used -= width;
      }
    }
  }
  return lines;
}
