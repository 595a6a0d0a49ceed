import fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS, parseA1, rectContains, rectToA1 } from "../../../src/simulator/model/address";
import { recordShift, shiftFilterXml, shiftRanges, shiftRect } from "../../../src/simulator/model/structure";
import type { SheetShift } from "../../../src/simulator/model/structure";
import { createWorkbook } from "../../../src/simulator/model/workbook";

const rect = (text: string) => parseA1(text)!;
const shiftOf = (kind: SheetShift["kind"], text: string, axis: SheetShift["axis"]): SheetShift => ({
  rect: rect(text),
  kind,
  axis,
});
const moved = (text: string, shift: SheetShift): string | null => {
  const after = shiftRect(rect(text), shift);
  return after && rectToA1(after);
};

describe("a rectangle", () => {
  it.each([
    ["insert", "3:4", "rows", "A1:B2", "A1:B2"],
    ["insert", "3:4", "rows", "A3:B5", "A5:B7"],
    ["insert", "3:4", "rows", "A2:B5", "A2:B7"],
    ["insert", "3:4", "rows", "B:C", "B:C"],
    ["delete", "3:4", "rows", "A1:B2", "A1:B2"],
    ["delete", "3:4", "rows", "A3:B4", null],
    ["delete", "3:4", "rows", "A2:B3", "A2:B2"],
    ["delete", "3:4", "rows", "A4:B9", "A3:B7"],
    ["delete", "3:4", "rows", "A9", "A7"],
    ["insert", "B:B", "columns", "A1:C1", "A1:D1"],
    ["delete", "B:C", "columns", "D5", "B5"],
    ["insert", "A3:B4", "rows", "A3:B3", "A5:B5"],
    ["insert", "A3:B4", "rows", "B3:C3", "B3:C3"],
    ["insert", "1:1", "rows", "A1048576", null],
    ["insert", "2:2", "rows", "A1048575:A1048576", "A1048576"],
  ] as const)("when %s %s (%s) happens: %s becomes %s", (kind, at, axis, before, after) => {
    expect(moved(before, shiftOf(kind, at, axis))).toBe(after);
  });

  it("is divided where only a part of it moves, as Excel divides rules", () => {
    const after = shiftRanges([rect("A1:C9")], shiftOf("insert", "B4:B5", "rows"));
    expect(after.map(rectToA1)).toEqual(["B1:B11", "A1:A9", "C1:C9"]);
    expect(
      shiftRanges([rect("B4:B5"), rect("D1")], shiftOf("delete", "B4:B5", "rows")).map(rectToA1),
    ).toEqual(["D1"]);
  });

  it("covers after the shift exactly the cells it covered, and those inserted between them", () => {
    const small = fc.record({
      row: fc.nat(8),
      column: fc.nat(8),
      rowCount: fc.integer({ min: 1, max: 5 }),
      columnCount: fc.integer({ min: 1, max: 5 }),
    });
    const kind = fc.constantFrom("insert" as const, "delete" as const);
    const axis = fc.constantFrom("rows" as const, "columns" as const);
    fc.assert(
      fc.property(small, small, kind, axis, (range, at, what, along) => {
        const shift: SheetShift = { rect: at, kind: what, axis: along };
        const after = shiftRanges([range], shift);
        for (let row = 0; row < 20; row++) {
          for (let column = 0; column < 20; column++) {
            const own = shiftRect({ row, column, rowCount: 1, columnCount: 1 }, shift);
            if (!own) continue;
            const isCovered = after.some((one) => rectContains(one, own.row, own.column));
            expect(isCovered).toBe(rectContains(range, row, column));
          }
        }
      }),
    );
  });
});

describe("a filter", () => {
  const xml =
    '<autoFilter ref="B3:F20"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn><filterColumn colId="3" hiddenButton="1"/></autoFilter><sortState ref="B4:F20"><sortCondition descending="1" ref="C4:C20"/><sortCondition ref="E4:E20"/></sortState>';

  it("moves with all its ranges", () => {
    const after = shiftFilterXml(xml, shiftOf("insert", "1:2", "rows")) ?? "";
    expect(after.match(/ref="[^"]+"/g)).toEqual([
      'ref="B5:F22"',
      'ref="B6:F22"',
      'ref="C6:C22"',
      'ref="E6:E22"',
    ]);
    expect(after).toContain('<filterColumn colId="1">');
  });

  it("renumbers its columns when columns come into it or go", () => {
    const inserted = shiftFilterXml(xml, shiftOf("insert", "D:E", "columns")) ?? "";
    expect(inserted.match(/colId="\d"/g)).toEqual(['colId="1"', 'colId="5"']);
    const deleted = shiftFilterXml(xml, shiftOf("delete", "C:C", "columns")) ?? "";
    expect(deleted.match(/colId="\d"/g)).toEqual(['colId="2"']);
    expect(deleted.match(/sortCondition/g)).toHaveLength(1);
    const outside = shiftFilterXml(xml, shiftOf("insert", "A:A", "columns")) ?? "";
    expect(outside.match(/colId="\d"/g)).toEqual(['colId="1"', 'colId="3"']);
    expect(outside).toContain('ref="C3:G20"');
  });

  it("goes with its cells", () => {
    expect(shiftFilterXml(xml, shiftOf("delete", "A:Z", "columns"))).toBeNull();
  });
});

describe("shifts", () => {
  it("are remembered for sheets that come from a file, without touching copies", () => {
    const [sheet] = createWorkbook().sheets;
    const shift = shiftOf("insert", "1:1", "rows");
    recordShift(sheet!, shift);
    expect(sheet?.source).toBeNull();
    const source = { part: "xl/worksheets/sheet1.xml" };
    sheet!.source = source;
    recordShift(sheet!, shift);
    recordShift(sheet!, shift);
    expect(sheet!.source).toEqual({ ...source, shifts: [shift, shift] });
    expect(source).toEqual({ part: "xl/worksheets/sheet1.xml" });
    expect(shift.rect).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: MAX_COLUMNS });
    expect(MAX_ROWS).toBe(1_048_576);
  });
});
