import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { handle, WORKBOOK, type WorkbookTarget } from "../targets";

/** A text of the file's properties; the model keeps it under Office.js's name. */
function text(name: string): ScalarProperty<WorkbookTarget> {
  return documented({
    get: (_target, host) => host.model.properties.get(name) ?? "",
    set(_target, args, host) {
      host.model.properties.set(name, args.string(0));
      host.workbookChanged();
    },
  });
}

export const documentPropertiesClass = defineClass("DocumentProperties", {
  scalarProperties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: documented({ get: (_target, host) => host.model.properties.get("lastAuthor") ?? "" }),
    RevisionNumber: documented({
      get: (_target, host) => Number(host.model.properties.get("revisionNumber") ?? 0),
      set(_target, args, host) {
        host.model.properties.set("revisionNumber", String(args.integer(0)));
        host.workbookChanged();
      },
    }),
    CreationDate: documented({ get: (_target, host) => host.model.properties.get("creationDate") ?? null }),
  },
  navigationProperties: {
    Custom: documented({ get: () => handle("CustomPropertyCollection", WORKBOOK) }),
  },
});

/** Keys are compared without case (Microsoft, `CustomPropertyCollection.getItem`). */
function keyOf(host: Host, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return [...host.model.customProperties.keys()].find((own) => own.toLowerCase() === wanted);
}

function customValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a custom property is a text, a number, true or false");
}

const MAX_KEY_LENGTH = 255;

export const customPropertyCollectionClass = defineClass("CustomPropertyCollection", {
  collection: documented({
    items: (_target, host) =>
      [...host.model.customProperties.keys()].map((key) => handle("CustomProperty", { key })),
  }),
  indexer: documented({
    orNullObject: true,
    call(_target, args, host) {
      const key = keyOf(host, args.string(0));
      return key === undefined ? null : handle("CustomProperty", { key });
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (_target, _args, host) => host.model.customProperties.size }),
    DeleteAll: documented({
      call(_target, _args, host) {
        host.model.customProperties.clear();
        host.workbookChanged();
      },
    }),
  },
  navigationMethods: {
    Add: documented({
      call(_target, args, host) {
        const wanted = args.string(0);
        if (wanted === "" || wanted.length > MAX_KEY_LENGTH)
          throw invalidArgument("a key of 1 to 255 characters");
        const key = keyOf(host, wanted) ?? wanted;
        host.model.customProperties.set(key, customValue(args.value(1)));
        host.workbookChanged();
        return handle("CustomProperty", { key });
      },
    }),
  },
});

export const customPropertyClass = defineClass("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  ensureAlive({ key }, host) {
    if (!host.model.customProperties.has(key)) throw itemNotFound(`the custom property "${key}"`);
  },
  scalarProperties: {
    Key: documented({ get: ({ key }) => key }),
    Type: assumed("numbers are Number when whole, else Float", {
      get({ key }, host) {
        const value = host.model.customProperties.get(key);
        if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
        return typeof value === "boolean" ? "Boolean" : "String";
      },
    }),
    Value: documented({
      get: ({ key }, host) => host.model.customProperties.get(key) ?? null,
      set({ key }, args, host) {
        host.model.customProperties.set(key, customValue(args.value(0)));
        host.workbookChanged();
      },
    }),
  },
  scalarMethods: {
    Delete: documented({
      call({ key }, _args, host) {
        host.model.customProperties.delete(key);
        host.workbookChanged();
      },
    }),
  },
});
