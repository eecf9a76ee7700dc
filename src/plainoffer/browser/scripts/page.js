// What plainoffer asks of a page, kept in a world of its own that no script of the page can reach.
self.plainoffer = (() => {
  let unstyled = 0;
  addEventListener("error", ({ target }) => {
    if (target instanceof HTMLLinkElement && /\bstylesheet\b/i.test(target.rel)) unstyled += 1;
  }, true);

  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  function ask() {
    let told = "0";
    const listen = (event) => { told = String(event.detail); };
    document.addEventListener("plainoffer-tell", listen, { once: true });
    document.dispatchEvent(new CustomEvent("plainoffer-ask"));
    document.removeEventListener("plainoffer-tell", listen);
    const [pending, ever, ...boxes] = told.split("\u001f");
    return { pending: Number(pending), ever: ever === "1", boxes };
  }

  function moving() {
    return document.getAnimations().filter((animation) => {
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      return animation.playState === "running" && Number.isFinite(endTime) && endTime < 3000;
    }).length;
  }

  // Whether the page's own text is there in time.
  function arrive(limit) {
    if (document.readyState !== "loading") return true;
    const there = new Promise((resolve) => addEventListener("DOMContentLoaded", () => resolve(true), { once: true }));
    return Promise.race([there, wait(limit).then(() => false)]);
  }

  // Ready means: loaded, nothing pending, and no change of the page for a while. Pages that have no scripts and lead
  // nowhere are ready at once.
  async function settle(limit, quiet) {
    const until = performance.now() + limit;
    let changed = performance.now();
    const observer = new MutationObserver(() => { changed = performance.now(); });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    let fonts = !document.fonts || document.fonts.status === "loaded";
    document.fonts?.ready.then(() => { fonts = true; });
    try {
      for (;;) {
        const { pending, ever } = ask();
        const still = !ever && !document.querySelector("script, meta[http-equiv=refresh i]");
        const now = performance.now();
        const ready = document.readyState === "complete" && pending <= 0 && fonts && !moving();
        if (ready && (still || now - changed >= quiet)) return true;
        if (now >= until) return false;
        await wait(Math.min(5, Math.max(1, until - now)));
      }
    } finally {
      observer.disconnect();
    }
  }

  function state() {
    const [visit] = performance.getEntriesByType("navigation");
    const here = location.host;
    const elsewhere = performance
      .getEntriesByType("resource")
      .filter((entry) => /^https?:/.test(entry.name) && new URL(entry.name).host !== here);
    return {
      href: location.href,
      origin: performance.timeOrigin,
      status: visit?.responseStatus ?? 0,
      type: document.contentType,
      loaded: document.readyState === "complete",
      boxes: ask().boxes,
      elsewhere: elsewhere.slice(0, 20).map((entry) => entry.name.slice(0, 300)),
      unstyled,
      failure: location.protocol === "chrome-error:" ? document.querySelector(".error-code")?.textContent ?? "unknown" : "",
    };
  }

  const cut = (text, length) => (text && text.length > length ? `${text.slice(0, length)}…` : text);

  function node(found) {
    const checks = [...found.any, ...found.all, ...found.none];
    return {
      target: found.target,
      ancestry: found.ancestry,
      html: cut(found.html, 400),
      impact: found.impact,
      messages: checks.slice(0, 8).map((check) => cut(check.message, 500)),
      contrast: checks.find((check) => check.data?.contrastRatio)?.data.contrastRatio ?? null,
      needed: checks.find((check) => check.data?.contrastRatio)?.data.expectedContrastRatio ?? null,
    };
  }

  function rule(found, most, act) {
    return {
      id: found.id,
      act: act.get(found.id) ?? [],
      impact: found.impact,
      tags: found.tags,
      help: found.help,
      url: found.helpUrl,
      count: found.nodes.length,
      nodes: found.nodes.slice(0, most).map(node),
    };
  }

  async function run(context, options, everything, most, limit) {
    const known = axe.getRules();
    const rules = known.map((each) => each.ruleId);
    const act = new Map(known.map((each) => [each.ruleId, each.actIds]));
    if (everything) options = { ...options, runOnly: { type: "rule", values: rules } };
    if (options.rules) {
      options = { ...options, rules: Object.fromEntries(Object.entries(options.rules).filter(([id]) => rules.includes(id))) };
    }
    const late = wait(limit).then(() => { throw new Error(`axe did not finish within ${Math.round(limit / 1000)} seconds`); });
    const results = await Promise.race([axe.run(context ?? document, options), late]);
    const names = (found) => found.map((each) => each.id);
    return {
      axe: results.testEngine.version,
      violations: results.violations.map((found) => rule(found, most, act)),
      incomplete: results.incomplete.map((found) => rule(found, most, act)),
      passes: names(results.passes),
      inapplicable: names(results.inapplicable),
    };
  }

  // One journey for the whole page: wait, look whether it is the page that was meant, and run axe only then.
  async function visit({ loadLimit, settleLimit, quiet, kinds, lastOrigin, axe: values }) {
    if (!(await arrive(loadLimit))) return { late: true };
    const settled = await settle(settleLimit, quiet);
    const seen = state();
    if (seen.failure || seen.origin === lastOrigin || seen.status >= 400 || !kinds.includes(seen.type)) {
      return { settled, state: seen };
    }
    try {
      return { settled, state: seen, results: await run(...values) };
    } catch (error) {
      return { settled, state: seen, error: String(error?.message ?? error) };
    }
  }

  const answer = (work) =>
    Promise.resolve()
      .then(work)
      .then((value) => JSON.stringify({ value }))
      .catch((error) => JSON.stringify({ error: String(error?.message ?? error) }));

  return { answer, run, visit };
})();
