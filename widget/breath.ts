/** Ends the task that runs: the browser draws and hears the customer before what follows. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
