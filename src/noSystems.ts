import type { Playbook } from "./playbook/schema.ts";
import { test } from "./rules/compile.ts";
import type { Systems } from "./systems.ts";

/** For playbooks that use none of these parts. */
export const noSystems: Systems = {
  askings: {},
  personal: (playbook) => ({ playbook, holdout: false, experiments: [] }),
  scorecards: () => [],
  values: () => [],
  unbound: ({ help }, { view }, rank) =>
    rank(help.filter(({ closes, when }) => !closes.length && when && test(when)(view))),
};

/** From so many help items on it pays to ask only what can have changed. */
const MANY = 200;
const EVERYWHERE = ["result", "experience"];

/** Does a playbook use a part that does not load with every page? */
export const needsSystems = ({ scores, experiments, holdout, checkIns, help }: Playbook): boolean =>
  !!scores.length ||
  !!experiments.length ||
  holdout > 0 ||
  help.length > MANY ||
  checkIns.some(({ ask }) => !EVERYWHERE.includes(ask));
