/** Reads parts of ratings files, whose columns go to whoever asked without being copied. */
import { parentPort } from "node:worker_threads";
import { readRatingsCsv } from "customer-centric-rubric/columns";

parentPort.on("message", ({ bytes, header }) => {
  const columns = readRatingsCsv(bytes, { header });
  const arrays = ["review", "assessor", "role", "criterion", "score", "status"];
  parentPort.postMessage(
    columns,
    arrays.map((name) => columns[name].buffer),
  );
});
