// Writes the stylesheets of pages as one, so that a first page waits for one answer: node styles.mjs target source...
import { readFileSync, writeFileSync } from "node:fs";

const [target, ...sources] = process.argv.slice(2);
const comments = /\/\*[\s\S]*?\*\/\n?/g;
writeFileSync(target, sources.map(source => readFileSync(source, "utf8").replace(comments, "")).join("\n"));
