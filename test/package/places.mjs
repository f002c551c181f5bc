import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What package.json says. */
export const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
