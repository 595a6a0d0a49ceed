import { readReturnedFile } from "../../../files/readReturnedFile";
import type { ReadingRequest } from "./reading";

// A thread of its own: a hostile file keeps only this one busy, and it can be stopped from outside.
addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  const { file, formColumns } = data;
  postMessage(readReturnedFile(file, formColumns));
});
