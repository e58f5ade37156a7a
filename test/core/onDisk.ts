/** All that a browser has on disk under a name, by key; nothing where there is no such database. */
export async function onDisk(database: string): Promise<[string, unknown][]> {
  if (!(await indexedDB.databases()).some(({ name }) => name === database)) return [];
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = opened.transaction("farshore").objectStore("farshore");
  const [keys, values] = [store.getAllKeys(), store.getAll()];
  return new Promise((resolve) => {
    store.transaction.oncomplete = () => {
      opened.close();
      resolve(keys.result.map((key, index) => [`${key as string}`, values.result[index]]));
    };
  });
}
