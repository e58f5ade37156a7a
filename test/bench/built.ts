import { fileURLToPath } from "node:url";
import { build, type InlineConfig } from "vite";

/** One script with everything in it that an entry beside this file brings, as text. */
export async function buildScript(entry: string, options: InlineConfig["build"] = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2022",
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ["es"], fileName: "built" },
      ...options,
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}
