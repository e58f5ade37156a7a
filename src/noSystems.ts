import type { Playbook } from "./playbook/schema.ts";
import type { Systems } from "./systems.ts";

/** For playbooks that use none of these parts. */
export const noSystems: Systems = {
  askings: {},
  personal: (playbook) => ({ playbook, holdout: false, experiments: [] }),
  scorecards: () => [],
  values: () => [],
};

const EVERYWHERE = ["result", "experience"];

/** Does a playbook use a part that does not load with every page? */
export const needsSystems = ({ scores, experiments, holdout, checkIns }: Playbook): boolean =>
  !!scores.length || !!experiments.length || holdout > 0 || checkIns.some(({ ask }) => !EVERYWHERE.includes(ask));
