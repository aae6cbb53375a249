import { readFileSync } from "node:fs";

/** A source as it stands in the folder Sources, or in another: GeoJSON and TopoJSON parsed, of a table its rows by the names of its columns. */
export function read(name, folder = "Sources") {
  const text = readFileSync(new URL(`${folder}/${name}`, import.meta.url), "utf8");
  return name.endsWith(".csv") ? rows(text) : JSON.parse(text);
}

// Neither table has a comma within a field.
function rows(text) {
  const [head, ...body] = text.replace(/^\uFEFF/, "").trimEnd().split(/\r?\n/).map(line => line.split(","));
  return body.map(fields => {
    if (fields.length !== head.length) {
      throw new Error(`${fields.length} fields where ${head.length} are expected: ${fields.join(",")}`);
    }

    return Object.fromEntries(head.map((column, index) => [column, fields[index]]));
  });
}
