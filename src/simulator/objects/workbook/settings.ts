import { defineClass, documented } from "../definition";
import { itemNotFound } from "../errors";
import { EventNumber } from "../events";
import type { Host } from "../host";
import { handle } from "../targets";

function settingsChanged(host: Host): void {
  host.workbookChanged();
  // The one old-style event of the client: it listens without registering (target id "").
  host.events.raise(EventNumber.settingsChanged, [""], {});
}

export const settingCollectionClass = defineClass("SettingCollection", {
  collection: documented({
    items: (_target, host) => [...host.model.settings.keys()].map((key) => handle("Setting", { key })),
  }),
  indexer: documented({
    orNullObject: true,
    call(_target, args, host) {
      const key = args.string(0);
      return host.model.settings.has(key) ? handle("Setting", { key }) : null;
    },
  }),
  scalarMethods: { GetCount: documented({ call: (_target, _args, host) => host.model.settings.size }) },
  navigationMethods: {
    Add: documented(
      {
        call(_target, args, host) {
          const key = args.string(0);
          host.model.settings.set(key, args.value(1) ?? null);
          settingsChanged(host);
          return handle("Setting", { key });
        },
      },
      "sets the setting when there is one already",
    ),
  },
});

export const settingClass = defineClass("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  ensureAlive({ key }, host) {
    if (!host.model.settings.has(key)) throw itemNotFound(`the setting "${key}"`);
  },
  scalarProperties: {
    Key: documented({ get: ({ key }) => key }),
    Value: documented({
      get: ({ key }, host) => host.model.settings.get(key) ?? null,
      set({ key }, args, host) {
        host.model.settings.set(key, args.value(0) ?? null);
        settingsChanged(host);
      },
    }),
  },
  scalarMethods: {
    Delete: documented({
      call({ key }, _args, host) {
        host.model.settings.delete(key);
        settingsChanged(host);
      },
    }),
  },
});
