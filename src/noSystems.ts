import { checkInsOf, everywhere } from "./advice/checkIn.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Systems } from "./systems.ts";

/** For playbooks that use none of these parts. */
export const noSystems: Systems = {
  asked: (situation) => ({ ...checkInsOf(situation, {}), hints: [] }),
  personal: (playbook) => ({ playbook, holdout: false, experiments: [] }),
  scorecards: () => [],
  values: () => [],
};

/** Does a playbook use a part that does not load with every page? */
export const needsSystems = ({ scores, experiments, hints, holdout, checkIns }: Playbook): boolean =>
  [scores, experiments, hints].some(({ length }) => length) ||
  holdout > 0 ||
  checkIns.some(({ ask }) => !(ask in everywhere));
