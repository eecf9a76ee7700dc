// Draws the list of findings. An item that stays keeps its place in the document, so that focus is not lost.

const words = { error: "Error", warning: "Warning", advice: "Advice" };

export function drawFindings(list, findings, { apply, show }) {
  const old = new Map([...list.children].map((item) => [item.dataset.key, item]));
  let at = list.firstElementChild;
  for (const finding of findings) {
    let item = old.get(finding.key);
    if (item && item.dataset.state === state(finding)) {
      old.delete(finding.key);
    } else {
      item = build(finding);
    }
    item.querySelector("[data-do=fix]")?.replaceWith(fixButton(finding, apply, item));
    const showing = item.querySelector("[data-do=show]");
    if (showing) showing.onclick = () => show(finding);
    for (const [n, button] of [...item.querySelectorAll("[data-do=costly]")].entries()) {
      button.onclick = () => show({ ...finding, place: finding.costly[n] });
    }
    if (item === at) at = at.nextElementSibling;
    else list.insertBefore(item, at);
  }
  for (const item of [...list.children]) {
    if (!findings.some((finding) => finding.key === item.dataset.key) || old.get(item.dataset.key) === item) item.remove();
  }
}

function state(finding) {
  return JSON.stringify([finding.message, finding.advice, finding.severity, finding.fix?.title, !!finding.place]);
}

function fixButton(finding, apply, item) {
  const button = item.querySelector("[data-do=fix]");
  button.onclick = () => apply(finding);
  return button;
}

function build(finding) {
  const item = make("li", finding.severity);
  item.dataset.key = finding.key;
  item.dataset.state = state(finding);
  const head = make("div", "head");
  head.append(make("h3", "", finding.match ? quoted(finding.match) : "The whole text"));
  head.append(make("span", `badge ${finding.severity}`, words[finding.severity]));
  item.append(head, make("p", "", finding.message));
  if (finding.advice) item.append(make("p", "", finding.advice));
  if (finding.confidence === "review") item.append(make("p", "note", "Only a person can decide this."));
  const buttons = make("div", "buttons");
  const about = finding.match ? ` ${quoted(finding.match)}` : "";
  if (finding.fix) buttons.append(button("fix", finding.fix.title || "Put it right", finding.match ? ` instead of${about}` : "", ""));
  if (finding.place) buttons.append(button("show", "Show in the text", about ? `:${about}` : "", "plain"));
  for (const [n] of finding.costly.entries()) buttons.append(button("costly", `Show long sentence ${n + 1}`, "", "plain"));
  if (buttons.childElementCount) item.append(buttons);
  item.append(why(finding));
  return item;
}

function why(finding) {
  const box = make("details");
  const title = make("summary", "", "Why we say this");
  title.append(make("span", "unseen", `: ${finding.rule.replaceAll("-", " ")}`));
  box.append(title, make("p", "note", `The rule is called “${finding.rule}”.`));
  const list = make("ul");
  for (const reference of finding.references) {
    const link = make("a", "", reference.name);
    if (!/^https?:/.test(reference.url)) continue;
    link.href = reference.url;
    link.rel = "noreferrer";
    const row = make("li");
    row.append(link);
    list.append(row);
  }
  if (list.childElementCount) box.append(list);
  return box;
}

function button(what, text, hidden, style) {
  const made = make("button", style, text);
  made.type = "button";
  made.dataset.do = what;
  if (hidden) made.append(make("span", "unseen", hidden));
  return made;
}

export function quoted(text) {
  const flat = text.replace(/\s+/g, " ").trim();
  return `“${flat.length > 60 ? `${flat.slice(0, 58).trimEnd()} …` : flat}”`;
}

function make(tag, style = "", text = "") {
  const made = document.createElement(tag);
  if (style) made.className = style;
  if (text) made.textContent = text;
  return made;
}
