/** Where Postcard keeps its data: the browser's storage, or this page's own memory where that is refused. */
export interface Memory {
  read: <T>(key: string) => T | null;
  write: (key: string, value: unknown) => void;
  /** Forgets everything, and takes in nothing any more. */
  clear: () => void;
}

const prefix = "postcard:";

export function createMemory(storage: Storage | null): Memory {
  const own = new Map<string, string>();
  let cleared = false;
  const attempt = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      return storage ? act(storage) : undefined;
    } catch {
      return undefined; // refused or full: the page goes on with its own memory
    }
  };
  const put = (key: string, text: string) => (there: Storage) => {
    there.setItem(prefix + key, text);
    return true;
  };
  return {
    read<T>(key: string) {
      const text = own.get(key) ?? attempt((there) => there.getItem(prefix + key));
      try {
        return text ? (JSON.parse(text) as T) : null;
      } catch {
        return null; // somebody else wrote here; better to begin anew than to break
      }
    },
    write(key, value) {
      if (cleared) return;
      const text = JSON.stringify(value);
      if (attempt(put(key, text))) own.delete(key);
      else own.set(key, text);
    },
    clear() {
      cleared = true;
      own.clear();
      attempt((there) => {
        for (const key of Object.keys(there)) if (key.startsWith(prefix)) there.removeItem(key);
      });
    },
  };
}

/** The browser's storage, or null where even asking for it throws. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
