/** Rows or columns laid end to end: where each begins, in pixels, and which one is at a pixel. Hidden ones have size 0. */
export class Axis {
  /** `starts[i]` is where item i begins; the last entry is the whole length. */
  private readonly starts: Float64Array;

  constructor(sizes: ArrayLike<number>) {
    this.starts = new Float64Array(sizes.length + 1);
    for (let i = 0; i < sizes.length; i++) this.starts[i + 1] = (this.starts[i] ?? 0) + (sizes[i] ?? 0);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** Length of everything, in pixels. */
  get length(): number {
    return this.starts[this.count] ?? 0;
  }

  /** Where an item begins; items past the end begin at the end. */
  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return index < 0 || index >= this.count ? 0 : this.start(index + 1) - this.start(index);
  }

  /** Length of `count` items from `index` on. */
  span(index: number, count: number): number {
    return this.start(index + count) - this.start(index);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The item at a pixel, never a hidden one; the nearest one for pixels outside. */
  indexAt(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle + 1] ?? 0) > pixel) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }

  /** The next item that is shown, walking by `step` (±1) from `index`; `index` itself when there is none. */
  nextShown(index: number, step: 1 | -1): number {
    for (let i = index + step; i >= 0 && i < this.count; i += step) if (!this.isHidden(i)) return i;
    return index;
  }
}
