/** The topics of `npm run bench`: one file each, with a table that stands between marks in a document. */
import type { BenchTable } from "./table";

export interface BenchTopic {
  name: string;
  title: string;
  /** The document that `--write` puts the table into, between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`. */
  file: string;
  measure(): Promise<BenchTable>;
}

export const TOPICS: readonly BenchTopic[] = [
  {
    name: "actions",
    title: "What the actions cost, at 10 and at 8,303 agencies",
    file: "README.md",
    measure: async () => (await import("./actions")).measure(),
  },
  {
    name: "plan",
    title: "What a plan sheet costs, beside the same sheet written cell by cell",
    file: "README.md",
    measure: async () => (await import("./plan")).measure(),
  },
  {
    name: "reports",
    title: "What following up costs, with 60 agencies about 6 indicators and with 2,000 about 10",
    file: "README.md",
    measure: async () => (await import("./reports")).measure(),
  },
  {
    name: "forms",
    title: "What report forms cost, for 60 agencies about 6 indicators and for 2,000 about 10",
    file: "README.md",
    measure: async () => (await import("./forms")).measure(),
  },
  {
    name: "simulator",
    title: "What the simulated Excel costs",
    file: "src/simulator/README.md",
    measure: async () => (await import("./simulator")).measure(),
  },
];
