/** The import rules of the house: which room may open which door. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: `^src/(${allowed})(/|\\.ts)` },
});

module.exports = {
  forbidden: [
    only("core-is-pure", "core", "core", "The core knows no Office, no DOM, no other room."),
    {
      name: "core-needs-no-packages",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    only("files-read-and-write", "files", "files|core|simulator", ".xlsx bytes ↔ plain data."),
    only("excel-reads-core", "excel", "excel|core", "Office.js calls, in terms of the core's data."),
    only("actions-join-core-and-excel", "actions", "actions|excel|core|files", "A button = core + excel."),
    only("i18n-knows-core", "i18n", "i18n|core", "Finding code → sentence."),
    {
      name: "taskpane-gets-actions",
      comment: "The pane gets actions; it never touches Office objects. Files are read in a worker.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/reports/returns/worker\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(taskpane|actions|core|i18n)(/|\\.ts)" },
    },
    {
      name: "taskpane-has-no-excel",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/excel/" },
    },
    only("commands-call-actions", "commands", "commands|actions|core|i18n|excel", "Ribbon buttons."),
    only(
      "simulator-stands-alone",
      "simulator",
      "simulator",
      "The simulated host imports none of the product.",
    ),
    {
      name: "only-xlsx-knows-the-file-libraries",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/simulator/xlsx/" },
      to: { path: "node_modules/(fflate|saxes)/" },
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans-from-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
