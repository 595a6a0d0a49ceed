import type { WorkbookModel } from "../../model/types";
import { assumed, defineClass, documented } from "../definition";
import { accessDenied, invalidOperation, notImplemented } from "../errors";
import { passwordHash } from "../worksheet/passwordHash";

/** @throws AccessDenied unless the password is the one that the structure was protected with */
function checkPassword({ structurePassword }: WorkbookModel, password: string | undefined): void {
  if (!structurePassword) return;
  const isModern = structurePassword.workbookHashValue !== undefined;
  if (isModern && password !== undefined)
    throw notImplemented("WorkbookProtection.unprotect of a workbook with a modern password hash");
  if (password === undefined || structurePassword.workbookPassword?.toUpperCase() !== passwordHash(password))
    throw accessDenied("the password is not the one the workbook is protected with");
}

export const workbookProtectionClass = defineClass("WorkbookProtection", {
  scalarProperties: { Protected: documented({ get: (_target, host) => host.model.structureProtected }) },
  scalarMethods: {
    Protect: assumed("protecting twice fails, as reported for worksheets", {
      call(_target, args, host) {
        const password = args.optionalString(0);
        if (host.model.structureProtected) throw invalidOperation("the workbook is protected already");
        host.model.structureProtected = true;
        if (password) host.model.structurePassword = { workbookPassword: passwordHash(password) };
        host.workbookChanged();
      },
    }),
    Unprotect: assumed("a missing or wrong password fails with AccessDenied, as for worksheets", {
      call(_target, args, host) {
        checkPassword(host.model, args.optionalString(0));
        host.model.structureProtected = false;
        delete host.model.structurePassword;
        host.workbookChanged();
      },
    }),
  },
});
