/** A progress bar with the time that is left. */

const BAR_WIDTH = 30;
/** Redrawn at most this often, in milliseconds; work shorter than that shows no bar at all. */
const BAR_INTERVAL = 200;

/** A progress bar on stderr where that is a terminal. */
export function progressBar(): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  const started = performance.now();
  let drawn = started;
  return (done, total) => {
    const now = performance.now();
    if (now - drawn < BAR_INTERVAL && !(done === total && drawn > started)) return;
    drawn = now;
    const filled = Math.round((BAR_WIDTH * done) / total);
    const left = Math.ceil(((now - started) / done / 1000) * (total - done));
    process.stderr.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}, ${left} s left \x1b[K`,
    );
    if (done === total) process.stderr.write('\r\x1b[K');
  };
}
