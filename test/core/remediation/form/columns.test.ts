import {
  DEFAULT_FORM_COLUMNS,
  FORM_COLUMN_KINDS,
  FORM_COLUMNS_SETTING,
  formColumnsIn,
  isAnswer,
  parseFormColumns,
  readFormHeader,
} from "../../../../src/core/remediation/form/columns";

test("the usual form asks for five answers beside what is known", () => {
  expect(DEFAULT_FORM_COLUMNS.map(({ kind }) => kind)).toEqual(FORM_COLUMN_KINDS);
  expect(FORM_COLUMN_KINDS.filter(isAnswer)).toEqual(["status", "action", "evidence", "date", "person"]);
});

test("every usual header is read as its own column, damaged Thai too", () => {
  for (const { kind, header } of DEFAULT_FORM_COLUMNS) expect(readFormHeader(header)).toBe(kind);
  expect(readFormHeader("วันที่ด าเนินการ")).toBe("date");
  expect(readFormHeader("หมายเหตุ")).toBeNull();
});

test("a form's own header wins over the usual wording", () => {
  const columns = [
    { kind: "indicator", header: "ประเด็น" },
    { kind: "action", header: "สถานะ" },
    { kind: "status", header: "ผล" },
  ] as const;
  expect(readFormHeader("สถานะ", columns)).toBe("action");
  expect(readFormHeader("ผล", columns)).toBe("status");
  expect(readFormHeader("คะแนน", columns)).toBe("score");
});

test("columns out of a setting are kept only when they are whole", () => {
  const columns = [
    { kind: "indicator", header: " ประเด็น " },
    { kind: "status", header: "สถานะ" },
  ];
  expect(parseFormColumns(columns)).toEqual([
    { kind: "indicator", header: "ประเด็น" },
    { kind: "status", header: "สถานะ" },
  ]);
  for (const bad of [
    null,
    [],
    [{ kind: "indicator", header: "ก" }],
    [...columns, { kind: "status", header: "อีกครั้ง" }],
    [...columns, { kind: "phone", header: "โทร" }],
    [...columns, { kind: "date", header: " " }],
  ]) {
    expect(parseFormColumns(bad)).toBeNull();
  }
  expect(formColumnsIn({})).toBe(DEFAULT_FORM_COLUMNS);
  expect(formColumnsIn({ [FORM_COLUMNS_SETTING]: "{" })).toBe(DEFAULT_FORM_COLUMNS);
  expect(formColumnsIn({ [FORM_COLUMNS_SETTING]: JSON.stringify(columns) })).toHaveLength(2);
});
