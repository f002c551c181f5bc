/** CONTRIBUTING.md says which commands are run for every change: what it says is held to the file that runs them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const guide = readFileSync("CONTRIBUTING.md", "utf8");
const [, runs = "", others = ""] = /`\.ci\/run` runs (.*?)It does not run (.*?)Run of these/s.exec(guide) ?? [];

/** The commands in a part of the guide, by their names in package.json. */
function named(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z:]+)`/g)].map(([, name = ""]) => name).toSorted();
}

test("the guide says which commands are run for every change", () => {
  const script = readFileSync(".ci/run", "utf8").replaceAll(/^#.*$/gm, "");
  const run = [...script.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name);
  // What is installed and built first is no check by itself.
  expect(named(runs)).toEqual(run.filter((name) => name !== "ci" && name !== "build").toSorted());
});

test("the guide has in its table what is run for every change and what is not, and nothing else", () => {
  const table = guide.split("\n").filter((line) => line.startsWith("| `npm "));
  const listed = table.flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/npm (?:run )?([a-z:]+)/g)]);
  expect([...named(runs), ...named(others)].toSorted()).toEqual(listed.map(([, name]) => name).toSorted());
});
