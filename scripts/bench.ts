/**
 * `npm run bench [topic…] [-- --write]` measures what things cost and prints Markdown tables; `--write` puts them into
 * their documents. Topics are in `bench/topics.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import * as prettier from "prettier";
import { toMarkdown } from "./bench/table";
import { TOPICS, type BenchTopic } from "./bench/topics";

async function put({ name, file }: BenchTopic, markdown: string): Promise<void> {
  const text = readFileSync(file, "utf8");
  const between = new RegExp(`(<!-- bench:${name} -->\\n)[^]*?(<!-- /bench:${name} -->)`);
  if (!between.test(text)) throw new Error(`${file} has no place for the table "${name}".`);
  const changed = text.replace(between, (_, start: string, end: string) => `${start}\n${markdown}\n\n${end}`);
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(changed, { ...options, filepath: file }));
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const wanted = words.filter((word) => !word.startsWith("--"));
  const unknown = wanted.filter((word) => !TOPICS.some(({ name }) => name === word));
  if (unknown.length > 0) {
    console.error(`No topic ${unknown.join(", ")}; there are ${TOPICS.map(({ name }) => name).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  for (const topic of TOPICS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const markdown = toMarkdown(await topic.measure());
    console.log(`\n${topic.title}\n\n${markdown}`);
    if (words.includes("--write")) await put(topic, markdown);
  }
}

void main();
