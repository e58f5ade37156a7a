export { type InspectOptions, inspect } from "./inspect.tsx";
