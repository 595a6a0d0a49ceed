import { runCommandLine } from "./commandLine";

// An exit code instead of process.exit: what was printed is flushed first, also into a pipe.
void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
