/** Numbers and names of tables, unique in the workbook: Excel repairs a file in which two tables share one. */
export class TableIdentities {
  private readonly ids = new Set<number>();
  private readonly names = new Set<string>();
  private lastId: number;

  /** @param wanted the numbers that tables have: each is kept by the first that has it */
  constructor(wanted: readonly number[]) {
    this.lastId = wanted.reduce((last, id) => Math.max(last, id), 0);
  }

  uniqueId(wanted: number): number {
    const id = wanted < 1 || this.ids.has(wanted) ? ++this.lastId : wanted;
    this.ids.add(id);
    return id;
  }

  uniqueName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.names.has(name.toUpperCase()); number++) name = `${wanted}_${number}`;
    this.names.add(name.toUpperCase());
    return name;
  }
}
