const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Prints one line for each step, with the seconds since the start. In a terminal, a spinner turns
 * while the step runs.
 */
export function createProgress({ stream = process.stdout } = {}) {
  const startedAt = Date.now();
  const seconds = () =>
    `[${String(Math.round((Date.now() - startedAt) / 1000)).padStart(3)} s]`;
  const current = new Set();
  let frame = 0;
  let timer;
  let isOver = false;

  const clear = () => stream.isTTY && stream.write('\r\u001b[2K');
  const draw = () => {
    if (!stream.isTTY || current.size === 0) return;
    frame += 1;
    const line = `${seconds()} ${FRAMES[frame % FRAMES.length]} ${[
      ...current,
    ].join(', ')}`;
    stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const write = text => {
    clear();
    stream.write(`${text}\n`);
    draw();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    clear();
    current.clear();
  };

  return {
    write,
    /** Stops drawing. */
    end() {
      isOver = true;
      stop();
    },
    /** Runs `work` under a title and returns its result. */
    async step(title, work) {
      current.add(title);
      if (stream.isTTY) timer ??= setInterval(draw, 100).unref();
      else write(`${seconds()} … ${title}`);
      try {
        const result = await work();
        current.delete(title);
        write(`${seconds()} ✔ ${title}`);
        return result;
      } catch (error) {
        current.delete(title);
        if (!isOver) write(`${seconds()} ✘ ${title}`);
        throw error;
      } finally {
        if (current.size === 0) stop();
      }
    },
  };
}
