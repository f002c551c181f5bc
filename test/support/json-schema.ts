/** JSON Schemas as their validator reads them. */

import type { ValidateFunction } from "ajv/dist/2020";
import Ajv from "ajv/dist/2020";
import type { JsonSchema } from "../../src/schema";

/** Refuses a schema with anything in it that the validator would pass over, and takes no number that JSON has not. */
export function compileJsonSchema(schema: JsonSchema): ValidateFunction {
  return new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
}
