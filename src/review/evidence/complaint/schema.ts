import * as z from "zod";
import { appeals, causes, complaintSubjects, gravities, registerNames, rulingStatuses } from "../complaint";
import { instantOrNull, instantSchema, recordFrame } from "../frame/schema";

const ruling = {
  gravity: z.enum(gravities),
  status: z.enum(rulingStatuses),
  cause: z.enum(causes).nullable(),
  appeal: z.enum(appeals),
};

export const complaintSchema = z.strictObject({
  kind: z.literal("complaint"),
  ...recordFrame,
  ...ruling,
  about: z.enum(complaintSubjects),
  conductAt: instantOrNull,
  startedBy: z.enum(["subject", "customer"]).nullable(),
});

export const counsellingSchema = z.strictObject({ kind: z.literal("counselling"), ...recordFrame });

export const incidentSchema = z.strictObject({ kind: z.literal("incident"), ...recordFrame, ...ruling });

export const registerSchema = z.strictObject({
  kind: z.literal("register"),
  ...recordFrame,
  register: z.enum(registerNames),
  until: instantSchema,
  isComplete: z.boolean(),
});
