import base from "./base.css?inline";
import checkIn from "./checkIn.css?inline";
import crossing from "./crossing.css?inline";
import help from "./help.css?inline";
import overview from "./overview.css?inline";
import panel from "./panel.css?inline";
import tokens from "./tokens.css?inline";

/** The sheets of everything that comes with the panel, in the order in which they win. */
export const surfaceSheets = [tokens, base, panel, crossing, overview, checkIn, help];
