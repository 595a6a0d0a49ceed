/** The metadata part ([MS-XLSX] §2.3.4; ECMA-376 §18.9): the mark of dynamic array formulas. */
import { MAIN } from "../xml/namespaces";
import { childNamed, childrenNamed, element, elementsOf, numberAttribute, withChanges } from "../xml/tree";
import { inSchemaOrder } from "../xml/order";
import type { XmlElement } from "../xml/tree";

const TYPE = "XLDAPR";
const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** The `cm` numbers (from 1) of cells that hold dynamic arrays. */
export function dynamicArrayNumbers(root: XmlElement | undefined): Set<string> {
  const numbers = new Set<string>();
  const types = childrenNamed(childNamed(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes.name === TYPE) + 1;
  if (type === 0) return numbers;
  childrenNamed(childNamed(root, "cellMetadata"), "bk").forEach((block, index) => {
    const isDynamic = childrenNamed(block, "rc").some((record) => numberAttribute(record, "t") === type);
    if (isDynamic) numbers.add(String(index + 1));
  });
  return numbers;
}

/** The part with a dynamic array mark added, and its number. */
export function withDynamicArrayMark(root: XmlElement | undefined): { root: XmlElement; number: string } {
  const base = root ?? element("metadata", { xmlns: MAIN, "xmlns:xda": DYNAMIC_ARRAY });
  const append = (name: string, item: XmlElement): { list: XmlElement; count: number } => {
    const before = childNamed(base, name);
    const items = [...elementsOf(before), item];
    return {
      list: withChanges(before ?? element(name), { count: items.length }, items),
      count: items.length,
    };
  };
  const type = append(
    "metadataTypes",
    element("metadataType", {
      name: TYPE,
      minSupportedVersion: 120000,
      copy: 1,
      pasteAll: 1,
      pasteValues: 1,
      merge: 1,
      splitFirst: 1,
      rowColShift: 1,
      clearFormats: 1,
      clearComments: 1,
      assign: 1,
      coerce: 1,
      cellMeta: 1,
    }),
  );
  const properties = element("xda:dynamicArrayProperties", {
    "xmlns:xda": DYNAMIC_ARRAY,
    fDynamic: 1,
    fCollapsed: 0,
  });
  const future = element("futureMetadata", { name: TYPE, count: 1 }, [
    element("bk", {}, [
      element("extLst", {}, [
        element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, [properties]),
      ]),
    ]),
  ]);
  const cells = append("cellMetadata", element("bk", {}, [element("rc", { t: type.count, v: 0 })]));
  const kept = elementsOf(base).filter(({ local }) => local !== "metadataTypes" && local !== "cellMetadata");
  const children = inSchemaOrder([type.list, ...kept, future, cells.list], ORDER);
  return { root: { ...base, children }, number: String(cells.count) };
}
