import { assumed, defineClass, documented } from "../definition";
import { invalidOperation, notImplemented } from "../errors";

export const workbookProtectionClass = defineClass("WorkbookProtection", {
  scalarProperties: { Protected: documented({ get: (_target, host) => host.model.structureProtected }) },
  scalarMethods: {
    Protect: assumed("protecting twice fails, as reported for worksheets", {
      call(_target, args, host) {
        if (args.optionalString(0) !== undefined)
          throw notImplemented("WorkbookProtection.protect with a password");
        if (host.model.structureProtected) throw invalidOperation("the workbook is protected already");
        host.model.structureProtected = true;
        host.workbookChanged();
      },
    }),
    Unprotect: assumed("without a password; what a file was protected with is not asked for", {
      call(_target, args, host) {
        if (args.optionalString(0) !== undefined)
          throw notImplemented("WorkbookProtection.unprotect with a password");
        host.model.structureProtected = false;
        host.workbookChanged();
      },
    }),
  },
});
