/** Runs score.mjs in a worker thread, whose output is passed on. */
import { Worker } from "node:worker_threads";

new Worker(new URL("./score.mjs", import.meta.url));
