import * as z from "zod/mini";
import { Playbook } from "./schema.ts";

export const jsonSchema = (): Record<string, unknown> =>
  z.toJSONSchema(Playbook, { io: "input", target: "draft-7" }) as Record<string, unknown>;
