/** Loaded before a program, lets it believe that there is one processor. */
const { syncBuiltinESMExports } = require("node:module");
const os = require("node:os");

os.availableParallelism = () => 1;
syncBuiltinESMExports();
