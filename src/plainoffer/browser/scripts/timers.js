// Where a page may not run scripts (a frame with "sandbox", a page with "Content-Security-Policy: sandbox"), this
// separate world still may, but its timers never fire and axe would wait for them until it gives up.
// Message ports do fire there, so timers are made of them.
(() => {
  let boxed = self.origin === "null";
  try {
    boxed = boxed || Boolean(self.frameElement && self.frameElement.hasAttribute("sandbox"));
  } catch {
    boxed = true; // the frame belongs to another site, which is the case to be careful about
  }
  if (!boxed) return;

  const waiting = new Map();
  const channel = new MessageChannel();
  let last = 0;
  const knock = () => channel.port2.postMessage(0);

  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const [id, timer] of [...waiting]) {
      if (timer.due > now || !waiting.delete(id)) continue;
      timer.run(...timer.values);
    }
    if (waiting.size) knock();
  };
  self.setTimeout = (run, delay = 0, ...values) => {
    waiting.set(++last, { run, due: performance.now() + delay, values });
    if (waiting.size === 1) knock();
    return last;
  };
  self.clearTimeout = (id) => waiting.delete(id);
})();
