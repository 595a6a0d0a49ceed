import { readFileParts } from "../../src/files/fileParts";
import { readWholeFile } from "../../src/excel/wholeFile";
import { createSecretariat } from "../../src/actions/secretariat";
import { openSimulator } from "../../src/simulator/node";
import { withExcelsOwnParts } from "../safety/foreign/parts";
import { type Parts, rawParts, rels, zip } from "../simulator/xlsx/support/package";

/** A workbook with a formula that looks into another one, macros, and what only Excel makes. */
async function linked(): Promise<Uint8Array> {
  const simulator = await openSimulator(null);
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B1").values = [["งบ", 12]];
    await context.sync();
  });
  const parts: Parts = { ...rawParts(withExcelsOwnParts(simulator.save())) };
  simulator.close();
  const text = (part: string) => new TextDecoder().decode(parts[part] as Uint8Array);
  const sheet = "xl/worksheets/sheet1.xml";
  parts[sheet] = text(sheet).replace(/<v>12<\/v>/, "<f>[1]ผล!$A$1</f><v>12</v>");
  const workbook = "xl/workbook.xml";
  const reference =
    '<externalReferences><externalReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdLink"/></externalReferences>';
  parts[workbook] = text(workbook).replace("</sheets>", `</sheets>${reference}`);
  const relations = "xl/_rels/workbook.xml.rels";
  parts[relations] = text(relations).replace(
    "</Relationships>",
    '<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
  );
  parts["xl/externalLinks/externalLink1.xml"] =
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><sheetNames><sheetName val="ผล"/></sheetNames></externalBook></externalLink>';
  parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = rels([
    {
      id: "rId1",
      kind: "externalLinkPath",
      target: "file:///C:/a/%E0%B8%87%E0%B8%9A%2064.xlsx",
      external: true,
    },
  ]);
  parts["xl/vbaProject.bin"] = new Uint8Array([1, 2, 3]);
  return zip(parts);
}

test("parts that no cell shows are counted by kind, and links are named", async () => {
  expect(readFileParts(await linked())).toEqual({
    counts: { macros: 1, externalLinks: 1, charts: 1, notes: 1, printerSettings: 1 },
    externalFiles: ["งบ 64.xlsx"],
  });
});

test("the check names the workbook that a formula looks into, and the file comes through Office's own door", async () => {
  const simulator = await openSimulator(await linked());
  const door = createSecretariat({ host: simulator.Excel, document: simulator.Office.context.document });
  const checked = await door.inspect("sharing", {});
  if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
  const found = checked.value.groups.flatMap((group) => group.findings);
  expect(found.find((item) => item.code === "sharing/external-formulas")).toMatchObject({
    params: { file: "งบ 64.xlsx", cellCount: 1 },
    at: { row: 0, column: 1 },
  });
  expect(found.filter((item) => item.code === "sharing/file-part")).not.toEqual([]);
  expect(checked.value.groups.map(({ group }) => group)).toContain("links");
  const copy = await door.inspect("cleanCopy", { sheets: ["Sheet1"] });
  if (!copy.ok) throw new Error("refused");
  expect(copy.value.findings.map((item) => item.code)).toEqual([
    "sharing/copy-without",
    "sharing/copy-without-drawings",
  ]);
  expect(readFileParts(copy.value.bytes)).toEqual({ counts: {}, externalFiles: [] });
  simulator.close();
});

test("a host that gives no file, or breaks off in the middle, is said so", async () => {
  type Source = Parameters<typeof readWholeFile>[0];
  const source = (...slices: (number[] | null)[]) =>
    ({
      getFileAsync(_type: unknown, _options: unknown, callback: (result: unknown) => void) {
        if (slices.length === 0) return callback({ status: "failed" });
        const file = {
          size: 4,
          sliceCount: slices.length,
          getSliceAsync: (index: number, answer: (result: unknown) => void) =>
            answer(
              slices[index] ? { status: "succeeded", value: { data: slices[index] } } : { status: "failed" },
            ),
          closeAsync: () => undefined,
        };
        callback({ status: "succeeded", value: file });
      },
    }) as unknown as Source;
  expect(await readWholeFile(source())).toBeNull();
  expect(await readWholeFile(source([1, 2], null))).toBeNull();
  expect(await readWholeFile(source([1, 2], [3, 4]))).toEqual(new Uint8Array([1, 2, 3, 4]));

  const simulator = await openSimulator(null);
  const door = createSecretariat({ host: simulator.Excel });
  const checked = await door.inspect("sharing", {});
  const codes = checked.ok ? checked.value.groups.flatMap((g) => g.findings).map((item) => item.params) : [];
  expect(codes).toEqual(expect.arrayContaining([{ what: "file" }, { what: "notes" }]));
  const copy = await door.inspect("cleanCopy", { sheets: ["Sheet1"] });
  expect(copy.findings.map((item) => item.code)).toEqual(["sharing/no-file"]);
  simulator.close();
});
