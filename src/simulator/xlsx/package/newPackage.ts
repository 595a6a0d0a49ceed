import { OFFICE_RELATIONSHIPS } from "../xml/namespaces";
import { Package } from "./package";

/** A package that says where its workbook part will be. */
export function newPackage(): Package {
  const target = Package.create();
  target.writeDefaultType("rels", "application/vnd.openxmlformats-package.relationships+xml");
  target.writeDefaultType("xml", "application/xml");
  target.writeRelationships("", [
    {
      id: "rId1",
      kind: "officeDocument",
      type: `${OFFICE_RELATIONSHIPS}/officeDocument`,
      target: "xl/workbook.xml",
      isExternal: false,
      part: "xl/workbook.xml",
    },
  ]);
  return target;
}
