/** Whether a path fits a pattern in which `*` stands for any text. Linear in the length of the path. */
export function fits(pattern: string): (path: string) => boolean {
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  const last = parts[parts.length - 1] ?? "";
  if (parts.length === 1) return (path) => path === pattern;
  return (path) => {
    if (!path.startsWith(first) || !path.endsWith(last) || path.length < first.length + last.length) return false;
    let from = first.length;
    for (const part of parts.slice(1, -1)) {
      const found = path.indexOf(part, from);
      if (found < 0) return false;
      from = found + part.length;
    }
    return from <= path.length - last.length;
  };
}
