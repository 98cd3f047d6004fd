/** Runs what the app gave, which may throw: the error goes to the console, as that of an event listener does, and nowhere else. */
export function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}
