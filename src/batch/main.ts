import { runCommandLine } from "./commandLine";

// A reader of the output that has seen enough (head, a pager) is no defect; what was to be done is done.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// An exit code instead of process.exit: what was printed is flushed first, also into a pipe.
void runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
