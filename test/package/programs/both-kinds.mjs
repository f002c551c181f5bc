/** The package as ES modules and as CommonJS in one process: both offer the same, and know each other's errors. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as library from "customer-centric-rubric";
import * as schema from "customer-centric-rubric/schema";

const require = createRequire(import.meta.url);
const commonJsLibrary = require("customer-centric-rubric");
const commonJsSchema = require("customer-centric-rubric/schema");

assert.deepEqual(Object.keys(commonJsLibrary).sort(), Object.keys(library).sort());
assert.deepEqual(Object.keys(commonJsSchema).sort(), Object.keys(schema).sort());
assert.notEqual(commonJsLibrary.ScoringError, library.ScoringError, "one copy only: the other kind was not tested");

const entries = [library, schema, commonJsLibrary, commonJsSchema];
const throwing = [
  () => library.levelOf(11),
  () => schema.parseReview({}),
  () => commonJsLibrary.levelOf(11),
  () => commonJsSchema.parseReview({}),
];
for (const call of throwing) {
  assert.throws(call, (error) => entries.every(({ isScoringError }) => isScoringError(error)));
}
assert.throws(throwing[1], library.ScoringError, "the entries of one kind share the class");
assert.throws(throwing[3], commonJsLibrary.ScoringError, "the entries of one kind share the class");

assert.equal(require("customer-centric-rubric/package.json").version, library.engine.version);
await assert.rejects(import("customer-centric-rubric/dist/cli.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
