import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeMembers } from "../src/simulator";
import { writeSimulatorDocs } from "./docs/simulatorDocs";

/** Writes docs/simulator.md from the simulator's member tables. */
writeFileSync(join(__dirname, "..", "docs", "simulator.md"), writeSimulatorDocs(describeMembers()));
