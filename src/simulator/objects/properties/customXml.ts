/** Custom XML parts of the workbook: data that a program keeps in the file. */
import type { CustomXmlPart, WorkbookModel } from "../../model/types";
import { newId } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { handle, type Handle, type XmlPartsTarget } from "../targets";

/** Ids are compared without case, as GUIDs are. */
function partOf(model: WorkbookModel, id: string): CustomXmlPart | undefined {
  return model.customXmlParts.find((part) => part.id.toLowerCase() === id.toLowerCase());
}

/** @throws InvalidArgument for what is not well-formed XML */
function xmlArgument(args: Arguments, host: Host): string {
  const xml = args.string(0);
  if (host.services.xmlNamespace(xml) === null) throw invalidArgument("the text is not well-formed XML");
  return xml;
}

/** A file may have been saved by an earlier session that counted from the same number. */
function freeId(model: WorkbookModel): string {
  let id: string;
  do id = newId(model);
  while (partOf(model, id));
  return id;
}

const partHandle = (part: CustomXmlPart): Handle => handle("CustomXmlPart", { part });

export const customXmlPartCollectionClass = defineClass("CustomXmlPartCollection", {
  collection: documented({ items: (_target, host) => host.model.customXmlParts.map(partHandle) }),
  indexer: documented({
    orNullObject: true,
    call(_target, args, host) {
      const part = partOf(host.model, args.string(0));
      return part ? partHandle(part) : null;
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (_target, _args, host) => host.model.customXmlParts.length }),
  },
  navigationMethods: {
    Add: documented({
      call(_target, args, host) {
        const part: CustomXmlPart = { id: freeId(host.model), xml: xmlArgument(args, host) };
        host.model.customXmlParts.push(part);
        host.workbookChanged();
        return partHandle(part);
      },
    }),
    GetByNamespace: documented({
      call(_target, args, host) {
        const namespace = args.string(0);
        const parts = host.model.customXmlParts.filter(
          ({ xml }) => host.services.xmlNamespace(xml) === namespace,
        );
        return handle("CustomXmlPartScopedCollection", { parts });
      },
    }),
  },
});

/** `getOnlyItem` of a collection that was found by its namespace. */
const onlyItem: NavigationMethod<XmlPartsTarget> = documented({
  orNullObject: true,
  call({ parts: [first, second] }) {
    return first && !second ? partHandle(first) : null;
  },
});

export const customXmlPartScopedCollectionClass = defineClass("CustomXmlPartScopedCollection", {
  collection: documented({ items: ({ parts }) => parts.map(partHandle) }),
  indexer: documented({
    orNullObject: true,
    call({ parts }, args) {
      const id = args.string(0).toLowerCase();
      const part = parts.find((own) => own.id.toLowerCase() === id);
      return part ? partHandle(part) : null;
    },
  }),
  scalarMethods: { GetCount: documented({ call: ({ parts }) => parts.length }) },
  navigationMethods: { GetOnlyItem: onlyItem },
});

export const customXmlPartClass = defineClass("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  ensureAlive({ part }, host) {
    if (!host.model.customXmlParts.includes(part)) throw itemNotFound("the XML part was deleted");
  },
  scalarProperties: {
    Id: documented({ get: ({ part }) => part.id }),
    NamespaceUri: documented({ get: ({ part }, host) => host.services.xmlNamespace(part.xml) ?? "" }),
  },
  scalarMethods: {
    GetXml: documented({ call: ({ part }) => part.xml }),
    SetXml: documented({
      call({ part }, args, host) {
        part.xml = xmlArgument(args, host);
        host.workbookChanged();
      },
    }),
    Delete: documented({
      call({ part }, _args, host) {
        const { model } = host;
        model.customXmlParts = model.customXmlParts.filter((own) => own !== part);
        host.workbookChanged();
      },
    }),
  },
});
