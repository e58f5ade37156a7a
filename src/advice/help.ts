import type { Help } from "../playbook/help.ts";
import type { Reason } from "../rules/reason.ts";

export interface RankedHelp {
  help: Help;
  score: number;
  because: Reason[];
  opened: boolean;
  finished: boolean;
}
export interface OtherHelp {
  help: Help;
  becauseNot: Reason[];
  finished: boolean;
}
