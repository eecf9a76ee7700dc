// Runs in the page's own world before any script of the page. It keeps count of work that will still change the page,
// and it answers message boxes at once, so that none can stop the check.
(() => {
  const LONGEST = 2500; // ms: a later timer is a carousel or a session clock, not the page being built
  const DEEPEST = 5; // a timer that sets a timer that sets a timer … is a clock as well
  const boxes = [];
  let pending = 0;
  let ever = false;
  let depth = 0;
  const begin = () => { pending += 1; ever = true; };
  const end = () => { pending -= 1; };

  const note = (answer) => (text) => {
    if (boxes.length < 5) boxes.push(String(text ?? "").slice(0, 200).replaceAll("\u001f", " "));
    return answer;
  };
  self.alert = note(undefined);
  self.confirm = note(false);
  self.prompt = note(null);
  self.print = note(undefined);

  const { setTimeout: set, clearTimeout: clear } = self;
  const counted = new Set();
  self.setTimeout = function (run, delay, ...values) {
    const level = depth + 1;
    if (typeof run !== "function" || level > DEEPEST || !((delay || 0) <= LONGEST)) return set(run, delay, ...values);
    begin();
    const id = set(() => {
      counted.delete(id);
      depth = level;
      try { run.apply(self, values); } finally { depth = 0; end(); }
    }, delay);
    counted.add(id);
    return id;
  };
  self.clearTimeout = function (id) {
    if (counted.delete(id)) end();
    return clear(id);
  };

  const { fetch } = self;
  if (fetch) {
    self.fetch = function (...values) {
      begin();
      const answer = fetch.apply(self, values);
      answer.then(end, end);
      return answer;
    };
  }
  if (self.XMLHttpRequest) {
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (...values) {
      begin();
      this.addEventListener("loadend", end, { once: true });
      try { return send.apply(this, values); } catch (error) { end(); throw error; }
    };
  }

  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const Told = CustomEvent;
  addEventListener.call(document, "plainoffer-ask", () => {
    const detail = [pending, ever ? 1 : 0, ...boxes].join("\u001f");
    dispatchEvent.call(document, new Told("plainoffer-tell", { detail }));
  });
})();
