import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestInfo } from "office-addin-manifest";
import { parseXml, type XmlElement } from "./support/parseXml";
import { readPngSize } from "./support/readPngSize";

const ROOT = join(__dirname, "..");
const MANIFEST = join(ROOT, "manifest.xml");
const BASE = "https://localhost:3000/";
const THAI = /\p{Script=Thai}/u;

const manifest = parseXml(readFileSync(MANIFEST, "utf8"));
const find = (name: string) => manifest.descendants(name);
const one = (name: string): XmlElement => {
  const [element, ...others] = find(name);
  if (!element || others.length > 0) throw new Error(`expected one <${name}>`);
  return element;
};
/** A resource by its id: an image, a URL or a string. */
const resources = new Map(
  ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
    one("Resources")
      .descendants(name)
      .map((element) => [element.attributes.id ?? "", element]),
  ),
);

test("Microsoft's own reader understands it", () => {
  const info = readWithMicrosoftsReader();
  expect(info).toMatchObject({
    officeAppType: "TaskPaneApp",
    defaultLocale: "th-TH",
    displayName: "ผู้ช่วยเลขานุการ ITA",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    supportUrl: `${BASE}assets/support.html`,
    defaultSettings: { sourceLocation: `${BASE}taskpane.html` },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("its version is the package's version", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(one("Version").text).toBe(`${version}.0`);
});

test("it asks for the Excel whose pane is a modern browser, and for no more", () => {
  expect(find("Set").map((set) => set.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.14" }]);
});

test("every resource that is named exists, and every one that exists is named", () => {
  const named = manifest
    .descendants("*")
    .map((element) => element.attributes.resid)
    .filter((id): id is string => id !== undefined);
  expect([...new Set(named)].sort()).toEqual([...resources.keys()].sort());
  // Reference of the Resources element: an id has at most 32 characters.
  for (const id of named) expect(id.length).toBeLessThanOrEqual(32);
});

test("groups, controls and resources have ids of their own", () => {
  const ids = manifest
    .descendants("*")
    .filter((element) => element.name !== "OfficeTab")
    .map((element) => element.attributes.id)
    .filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text is in Thai with an English override, within Microsoft's lengths", () => {
  const limits: [XmlElement[], number][] = [
    [[one("DisplayName")], 125],
    [[manifest.child("Description")], 250],
    [one("bt:ShortStrings").descendants("bt:String"), 125],
    [one("bt:LongStrings").descendants("bt:String"), 250],
  ];
  for (const [elements, limit] of limits) {
    for (const element of elements) {
      const thai = element.attributes.DefaultValue ?? "";
      const english = element.children.find((child) => child.attributes.Locale === "en-US");
      expect(thai).toMatch(THAI);
      expect(english?.attributes.Value ?? "").toMatch(/^[\x20-\x7E]+$/);
      expect(thai.length).toBeLessThanOrEqual(limit);
      expect(english?.attributes.Value?.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("the ribbon's labels are short enough to be read on a ribbon", () => {
  for (const label of find("Label")) {
    const string = resources.get(label.attributes.resid ?? "");
    const texts = [string?.attributes.DefaultValue, string?.children[0]?.attributes.Value];
    for (const text of texts) expect(text?.length).toBeLessThanOrEqual(32);
  }
});

test("each icon is there, in exactly the size it is named for", () => {
  const images = find("bt:Image").filter((image) => image.attributes.resid);
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) {
    const size = Number(image.attributes.size);
    expect(iconSize(resources.get(image.attributes.resid ?? "")?.attributes.DefaultValue)).toEqual([
      size,
      size,
    ]);
  }
  // Reference of the Image element: 16, 32 and 80 are required.
  for (const icon of find("Icon")) {
    const sizes = icon.children.map((image) => image.attributes.size);
    expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
  }
  expect(iconSize(one("IconUrl").attributes.DefaultValue)).toEqual([32, 32]);
  expect(iconSize(one("HighResolutionIconUrl").attributes.DefaultValue)).toEqual([64, 64]);
});

test("all its addresses are HTTPS and on one server", () => {
  const addresses = manifest
    .descendants("*")
    .map((element) => element.attributes.DefaultValue ?? "")
    .filter((value) => /^\w+:/.test(value));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address.startsWith(BASE)).toBe(true);
  expect(find("AppDomain")).toEqual([]);
});

/** In a Node of its own: the package requires an ES module, which Node does and Jest does not. */
function readWithMicrosoftsReader(): ManifestInfo {
  const program = `require("office-addin-manifest").OfficeAddinManifest
    .readManifestFile(process.argv[1]).then((info) => process.stdout.write(JSON.stringify(info)))`;
  const output = execFileSync(process.execPath, ["-e", program, MANIFEST], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(output) as ManifestInfo;
}

/** Width and height of the file in assets/ that an address of the manifest is served from. */
function iconSize(address = ""): [number, number] {
  return readPngSize(readFileSync(join(ROOT, address.slice(BASE.length))));
}
