/** What makes Excel offer a repair, checked on a package without Excel. */
import { canonical, findAll, local } from "./canonical";
import type { CanonicalElement } from "./canonical";
import { unzip } from "./package";

const ORDERS: Record<string, string> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
    "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
    "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
    "legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
    "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  sheetView: "pane selection pivotSelection extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
};
const COUNTED = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "mergeCells",
  "dataValidations",
  "tableParts",
  "tableColumns",
];

function checkOrder(part: string, element: CanonicalElement, problems: string[]): void {
  const order = ORDERS[local(element)]?.split(" ");
  if (order) {
    const ranks = element.children
      .filter((child): child is CanonicalElement => typeof child === "object")
      .map((child) => order.indexOf(local(child)))
      .filter((rank) => rank >= 0);
    if (ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] as number))) {
      problems.push(`${part}: children of <${local(element)}> are out of order`);
    }
  }
  const { count } = element.attributes;
  if (count !== undefined && COUNTED.includes(local(element)) && Number(count) !== element.children.length) {
    problems.push(`${part}: <${local(element)}> says ${count}, has ${element.children.length}`);
  }
  for (const child of element.children) if (typeof child === "object") checkOrder(part, child, problems);
}

function resolve(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unique(problems: string[], what: string, values: readonly string[]): void {
  const lower = values.map((value) => value.toLowerCase());
  for (const value of new Set(lower)) {
    if (lower.filter((other) => other === value).length > 1) problems.push(`${what} ${value} occurs twice`);
  }
}

/** Sentences about everything that is wrong with a package; none for a good one. */
export function problemsOf(bytes: Uint8Array): string[] {
  const problems: string[] = [];
  const parts = unzip(bytes);
  const types = canonical(parts["[Content_Types].xml"] ?? "");
  const defaults = new Set(
    findAll(types, "Default").map(({ attributes }) => attributes.Extension?.toLowerCase()),
  );
  const overrides = findAll(types, "Override").map(({ attributes }) => (attributes.PartName ?? "").slice(1));
  unique(problems, "content type of", overrides);
  for (const name of overrides)
    if (!(name in parts)) problems.push(`${name} has a content type and is not there`);
  const tables: CanonicalElement[] = [];
  for (const [name, xml] of Object.entries(parts)) {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== "[Content_Types].xml" && !overrides.includes(name) && !defaults.has(extension)) {
      problems.push(`${name} has no content type`);
    }
    if (name.endsWith(".rels")) {
      const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
      if (source !== "" && !(source in parts)) problems.push(`${name} belongs to no part`);
      const relations = findAll(canonical(xml), "Relationship");
      unique(
        problems,
        `${name}: id`,
        relations.map(({ attributes }) => attributes.Id ?? ""),
      );
      for (const { attributes } of relations) {
        const target = resolve(source, attributes.Target ?? "");
        if (attributes.TargetMode !== "External" && !(target in parts))
          problems.push(`${name}: no part ${target}`);
      }
      continue;
    }
    if (extension !== "xml" || !xml.includes("spreadsheetml")) continue;
    const root = canonical(xml);
    checkOrder(name, root, problems);
    if (local(root) === "table") tables.push(root);
    if (local(root) === "workbook") {
      const sheets = findAll(root, "sheet").map(({ attributes }) => attributes);
      unique(
        problems,
        "sheet",
        sheets.map((sheet) => sheet.name ?? ""),
      );
      unique(
        problems,
        "sheet id",
        sheets.map((sheet) => sheet.sheetId ?? ""),
      );
    }
    const ids = Object.keys(parts).includes(name.replace(/([^/]*)$/, "_rels/$1.rels"))
      ? findAll(canonical(parts[name.replace(/([^/]*)$/, "_rels/$1.rels")] ?? ""), "Relationship").map(
          ({ attributes }) => attributes.Id,
        )
      : [];
    for (const [, id] of xml.matchAll(/\br:id="([^"]*)"/g)) {
      if (!ids.includes(id)) problems.push(`${name}: no relation ${id}`);
    }
  }
  unique(
    problems,
    "table id",
    tables.map(({ attributes }) => attributes.id ?? ""),
  );
  unique(
    problems,
    "table",
    tables.map(({ attributes }) => attributes.displayName ?? ""),
  );
  for (const table of tables) {
    unique(
      problems,
      `column of ${table.attributes.displayName}`,
      findAll(table, "tableColumn").map(({ attributes }) => attributes.name ?? ""),
    );
  }
  return problems;
}
