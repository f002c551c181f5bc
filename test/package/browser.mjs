/** The installed package in a browser: bundled, served from this machine, and run on a page and in a worker. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { build } from "esbuild";
import { withPageOpen } from "./chromium.mjs";
import { manifest } from "./places.mjs";
import { writeScoring } from "./projects.mjs";

/** Names that Node has and browsers have not. Bundles in which one of them is free would need a shim. */
const nodeOnly = ["process", "Buffer", "require", "global", "__dirname", "__filename", "setImmediate"];

/** Bundles the scoring program for browsers, so that it posts its answer to where it came from. */
export async function bundleForBrowsers(project) {
  const where = 'typeof document === "undefined" ? "worker" : "page"';
  writeScoring(project, "in-browser.mjs", `fetch("/answers/" + (${where}), { method: "POST", body: answer });`);
  const { outputFiles, metafile } = await build({
    entryPoints: ["in-browser.mjs"],
    absWorkingDir: project,
    ...{ bundle: true, minify: true, platform: "browser", format: "esm", target: "es2022" },
    // A free name becomes one that is easily found, whatever the minifier does with the others.
    define: Object.fromEntries(nodeOnly.map((name) => [name, `node_only_${name}`])),
    ...{ write: false, metafile: true, logLevel: "silent" },
  });
  const [{ text }] = outputFiles;
  const found = nodeOnly.filter((name) => text.includes(`node_only_${name}`));
  assert.deepEqual(found, [], `The bundle uses ${found.join(" and ")}, which browsers do not have.`);
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => path.match(/^node_modules\/((@[^/]+\/)?[^/]+)/)?.[1] ?? [],
  );
  assert.ok(packages.includes(manifest.name), "The package was not bundled.");
  return { text, packages: [...new Set(packages)].sort() };
}

const page = '<!doctype html><meta charset="utf-8"><title>score</title><script type="module" src="/start.js"></script>';

const start = `
const tell = (where) => (event) => fetch("/problems/" + where, { method: "POST", body: String(event.message ?? event.reason) });
addEventListener("error", tell("page"));
addEventListener("unhandledrejection", tell("page"));
new Worker("/score.js", { type: "module" }).addEventListener("error", tell("worker"));
import("/score.js");
`;

/** What a script answers on a page and in a worker of it: pages of this server may run only what it serves. */
export async function answersInChromium(script) {
  const served = new Map([
    ["/", { type: "text/html", body: page }],
    ["/start.js", { type: "text/javascript", body: start }],
    ["/score.js", { type: "text/javascript", body: script }],
  ]);
  const answers = new Map();
  let server;
  const answered = new Promise((resolve, reject) => {
    server = createServer(async (request, response) => {
      const { type, body } = served.get(request.url) ?? { type: "text/plain", body: "" };
      response.setHeader("Content-Type", `${type}; charset=utf-8`);
      response.setHeader("Content-Security-Policy", "default-src 'self'");
      const [, kind, where] = request.url.split("/");
      const text = Buffer.concat(await request.toArray()).toString();
      response.end(body);
      if (kind === "problems") reject(new Error(`In the ${where}: ${text}`));
      if (kind === "answers") answers.set(where, text);
      if (answers.size === 2) resolve(answers);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await withPageOpen(`http://127.0.0.1:${server.address().port}/`, answered, 60_000);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
