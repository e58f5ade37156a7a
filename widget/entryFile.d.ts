/** Written by the build: the hashed file name of the script's entry, beside the loader. */
declare module "virtual:entry-file" {
  export const entryFile: string;
}
