import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { suggest } from "../playbook/suggest.ts";
import { check } from "./check.ts";
import type { Command, Desk } from "./desk.ts";
import { explain } from "./explain.ts";
import { schema } from "./schema.ts";
import { simulate } from "./simulate.ts";

export const commands: Command[] = [check, simulate, explain, schema];

const overview = `farshore ${version}: check, try and explain a playbook

Usage: farshore <command>

${commands.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`).join("\n")}

  farshore <command> --help   how one command is used, with an example
  farshore --version          the version
`;

const meant = (found: string, known: string[]) => {
  const near = suggest(found, known);
  return near ? `; did you mean ${near}?` : `; there is ${known.slice(0, -1).join(", ")} and ${known.at(-1)}.`;
};

function wrong(desk: Desk, sentence: string, hint = "farshore --help tells what can be asked."): number {
  desk.err(`farshore: ${sentence}\n${hint}\n`);
  return 2;
}

function runCommand(command: Command, args: string[], desk: Desk): Promise<number> | number {
  const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (!values.help) return command.run(positionals, values, desk);
    desk.out(command.help);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const lacking = /^Option '(?:-\w, )?(--\w+).*(?:argument missing|is ambiguous)/.exec(message)?.[1];
    const bare = /^Option '(?:-\w, )?(--\w+).*does not take an argument/.exec(message)?.[1];
    const option = /^Unknown option '([^']+)'/.exec(message)?.[1];
    const known = Object.keys(options).map((name) => `--${name}`);
    return wrong(
      desk,
      option
        ? `there is no option ${option}${meant(option, known)}`
        : lacking
          ? `${lacking} needs a value after it.`
          : bare
            ? `${bare} stands alone, without a value.`
            : (message.split("\n")[0] ?? ""),
      `farshore ${command.name} --help shows how it is used.`,
    );
  }
}

/** Does what the words of a command line ask for; the answer is the exit code. */
export async function run([first, ...args]: string[], desk: Desk): Promise<number> {
  if (first === undefined) {
    desk.err(overview);
    return 2;
  }
  if (first === "help" && args.length) return run([...args, "--help"], desk);
  if (["--help", "-h", "help"].includes(first)) {
    desk.out(overview);
    return 0;
  }
  if (["--version", "-v"].includes(first)) {
    desk.out(`${version}\n`);
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, args, desk);
  if (first.startsWith("-")) return wrong(desk, `there is no option ${first}${meant(first, ["--help", "--version"])}`);
  return wrong(
    desk,
    `there is no command "${first}"${meant(
      first,
      commands.map(({ name }) => name),
    )}`,
  );
}
