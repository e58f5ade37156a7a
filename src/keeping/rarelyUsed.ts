/** What facts mean by the parts that only some playbooks use, in one piece. */
export { systems } from "../systems.ts";
export { tellMore } from "../telling/tellMore.ts";
