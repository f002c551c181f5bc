/** The package as ES modules and as CommonJS in one process: both offer the same, and know each other's errors. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as library from "customer-centric-rubric";
import * as adapters from "customer-centric-rubric/adapters";
import * as calendars from "customer-centric-rubric/calendar";
import * as evidence from "customer-centric-rubric/evidence";
import * as schema from "customer-centric-rubric/schema";
import * as sql from "customer-centric-rubric/sql";

const require = createRequire(import.meta.url);
const commonJsLibrary = require("customer-centric-rubric");
const commonJsAdapters = require("customer-centric-rubric/adapters");
const commonJsCalendars = require("customer-centric-rubric/calendar");
const commonJsEvidence = require("customer-centric-rubric/evidence");
const commonJsSchema = require("customer-centric-rubric/schema");
const commonJsSql = require("customer-centric-rubric/sql");

assert.deepEqual(Object.keys(commonJsLibrary).sort(), Object.keys(library).sort());
assert.deepEqual(Object.keys(commonJsSchema).sort(), Object.keys(schema).sort());
assert.deepEqual(Object.keys(commonJsCalendars).sort(), Object.keys(calendars).sort());
assert.deepEqual(Object.keys(commonJsEvidence).sort(), Object.keys(evidence).sort());
assert.deepEqual(Object.keys(commonJsAdapters).sort(), Object.keys(adapters).sort());
assert.deepEqual(Object.keys(commonJsSql).sort(), Object.keys(sql).sort());
assert.notEqual(commonJsLibrary.ScoringError, library.ScoringError, "one copy only: the other kind was not tested");

const entries = [library, schema, calendars, evidence, commonJsLibrary, commonJsSchema, commonJsEvidence];
const throwing = [
  () => library.levelOf(11),
  () => schema.parseReview({}),
  () => calendars.defineCalendar({}),
  () => evidence.defineCalendar({}),
  () => commonJsLibrary.levelOf(11),
  () => commonJsSchema.parseReview({}),
  () => commonJsEvidence.defineCalendar({}),
];
for (const call of throwing) {
  assert.throws(call, (error) => entries.every(({ isScoringError }) => isScoringError(error)));
}
assert.throws(throwing[1], library.ScoringError, "the entries of one kind share the class");
assert.throws(throwing[2], library.ScoringError, "the entries of one kind share the class");
assert.throws(throwing[4], commonJsLibrary.ScoringError, "the entries of one kind share the class");
assert.throws(throwing[5], commonJsLibrary.ScoringError, "the entries of one kind share the class");

// A rubric of one kind is known to the other, and the query is the same.
const query = { dialect: "duckdb", table: "ratings" };
assert.equal(commonJsSql.toSql(library.customerCentric, query), sql.toSql(commonJsLibrary.customerCentric, query));

// Made by one kind and asked of the other: a checked calendar is known by both.
const sundays = commonJsEvidence.defineCalendar({
  zone: "Europe/Berlin",
  hours: [{ day: "sunday", from: "00:00", to: "06:00" }],
});
const minutes = evidence.workingMinutes("2026-10-25T00:00[Europe/Berlin]", "2026-10-26T00:00[Europe/Berlin]", sundays);
assert.equal(library.formatRatio(minutes), "420");

assert.equal(require("customer-centric-rubric/package.json").version, library.engine.version);
await assert.rejects(import("customer-centric-rubric/dist/cli.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
