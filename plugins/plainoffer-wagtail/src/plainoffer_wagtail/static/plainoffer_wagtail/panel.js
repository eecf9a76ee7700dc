/* Keeps the panel up to date after an autosave, and leads to the place of a finding. */
(() => {
  "use strict";
  const WAIT = 1500; // milliseconds of rest after an autosave
  let timer = 0;
  let pending = null;

  const panel = () => document.querySelector("[data-plainoffer]");

  async function refresh() {
    const element = panel();
    if (!element || element.dataset.plainofferUrl.endsWith("/0/")) return;
    if (pending) pending.abort();
    const request = new AbortController();
    pending = request;
    const status = element.querySelector("[data-plainoffer-status]");
    status.textContent = "Checking the saved draft…";
    try {
      const response = await fetch(element.dataset.plainofferUrl, {
        headers: { "X-Requested-With": "XMLHttpRequest" },
        signal: request.signal,
      });
      if (!response.ok) throw new Error(String(response.status));
      const findings = element.querySelector("[data-plainoffer-findings]");
      findings.innerHTML = await response.text();
      const summary = findings.querySelector("[data-plainoffer-summary]");
      status.textContent = `Checked. ${summary ? summary.textContent.trim() : ""}`;
    } catch (error) {
      if (error.name !== "AbortError") {
        status.textContent = "The draft could not be checked just now. What you wrote is safe.";
      }
    } finally {
      if (pending === request) pending = null;
    }
  }

  function lead(path) {
    let place = document;
    for (const part of path.split(".")) {
      const inner = place.querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
      if (!inner) break;
      place = inner;
    }
    if (place === document) return false;
    for (let up = place; up; up = up.parentElement) {
      if (up.hidden) {
        const toggle = document.querySelector(`[aria-controls="${CSS.escape(up.id)}"]`);
        if (toggle) toggle.click();
      }
    }
    place.scrollIntoView({ block: "center" });
    const fields = [...place.querySelectorAll('[contenteditable="true"], input:not([type="hidden"]), textarea, select')];
    const field = fields.find((candidate) => candidate.offsetParent) || place.querySelector("button");
    if (field) field.focus({ preventScroll: true });
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-plainoffer-path]");
    if (link && lead(link.dataset.plainofferPath)) event.preventDefault();
    if (event.target.closest("[data-plainoffer-again]")) refresh();
  });

  document.addEventListener("w-autosave:success", (event) => {
    const element = panel();
    const page = event.detail && event.detail.response && event.detail.response.pk;
    if (element && page) {
      element.dataset.plainofferUrl = element.dataset.plainofferUrl.replace(/\/\d+\/$/, `/${page}/`);
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(refresh, WAIT);
  });
})();
