/** A playbook of more letters would hold a page up while it is read; one with 2,000 short lessons has half as many. */
export const LONGEST = 2_000_000;
