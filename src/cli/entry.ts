#!/usr/bin/env node
/// <reference types="node" />
import { main } from "./main";

main(process.argv.slice(2)).then((status) => {
  // Not process.exit, which would cut off output that a pipe has not taken yet.
  process.exitCode = status;
});
