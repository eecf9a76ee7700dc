// The page: takes the text, asks the service at each pause, shows what it says.

import { drawFindings, quoted } from "./findings.js";
import { drawMarks, findMark } from "./marks.js";
import { applied, change, kindOf, moved, units } from "./text.js";

const pause = 400; // milliseconds without a key before the text is checked
const firstShown = 60;
const longPlace = 80; // characters from which a mark is drawn more quietly
const youngest = 5;
const oldest = 20; // ends of the scale of reading ages, in years
const at = (id) => document.getElementById(id);
const text = at("text");
const desk = { findings: [], shown: firstShown, checked: null, drawn: "", undo: [], chosen: false, token: "", current: "", done: "", result: "" };
let timer = 0;
let running = null;

// ---- asking the service

function checkSoon(wait = pause) {
  clearTimeout(timer);
  timer = setTimeout(check, wait);
}

async function check() {
  running?.abort();
  const mine = (running = new AbortController());
  const [asked, kind] = [text.value, at("kind").value];
  if (!asked.trim()) return clear();
  const headers = { "Content-Type": "application/json" };
  if (desk.token) headers.Authorization = `Bearer ${desk.token}`;
  const body = JSON.stringify({ [kind]: asked, reading: true, profile: at("profile").value || "default" });
  try {
    const answer = await fetch("check", { method: "POST", headers, body, signal: mine.signal });
    const data = await answer.json();
    if (mine !== running) return undefined;
    return answer.ok ? take(asked, data) : fail(answer, data);
  } catch (error) {
    if (error.name === "AbortError" || mine !== running) return undefined;
    return complain("The service cannot be reached. Your text is still here. We will try again when you go on writing.");
  }
}

function fail(answer, data) {
  if (answer.status === 401) {
    at("locked").hidden = false;
    at("token").focus();
    return;
  }
  if (answer.status === 503) checkSoon(1000 * (Number(answer.headers.get("Retry-After")) || 2));
  complain(data.error?.message ?? "The service could not check your text.");
}

function complain(message) {
  at("problem").textContent = message;
  at("problem").hidden = !message;
}

function clear() {
  Object.assign(desk, { findings: [], checked: null, result: "" });
  complain("");
  showAge(null);
  draw();
  say("");
}

function take(asked, report) {
  complain([...new Set(report.errors.map((error) => error.message))].join(" "));
  const place = units(asked);
  const seen = new Map();
  const spot = (span) => ({ start: place(span.start), end: place(span.end) });
  desk.checked = asked;
  desk.findings = report.findings.map((raw) => {
    const base = `${raw.rule}|${raw.match}`;
    seen.set(base, (seen.get(base) ?? 0) + 1);
    return {
      ...raw,
      key: `${base}|${seen.get(base)}`.replaceAll("\n", " "),
      place: raw.start === null ? null : spot(raw),
      costly: (raw.data.costly_sentences ?? []).filter((row) => "start" in row).map(spot),
      fix: raw.fix && { ...raw.fix, edits: raw.fix.edits.map((edit) => ({ ...spot(edit), replacement: edit.replacement })) },
    };
  });
  // The reading age stands above the list already, so what it costs comes last.
  desk.findings.sort((one, other) => (one.rule === "reading-age") - (other.rule === "reading-age"));
  // What changed while the service was checking moves the places along.
  if (text.value !== asked) follow(asked);
  showAge(report.facts.reading);
  draw();
  summarise(report);
}

function follow(before) {
  const changed = change(before, text.value);
  for (const finding of desk.findings) {
    if (finding.place) finding.place = moved(finding.place, changed);
    finding.costly = finding.costly.map((place) => moved(place, changed)).filter(Boolean);
    const edits = finding.fix?.edits.map((edit) => ({ ...edit, moved: moved(edit, changed) }));
    if (edits?.every((edit) => edit.moved)) finding.fix.edits = edits.map((edit) => ({ ...edit, ...edit.moved }));
    else finding.fix = null;
  }
  desk.findings = desk.findings.filter((finding) => finding.place || finding.start === null);
  desk.checked = text.value;
}

// ---- showing

function draw() {
  const places = desk.findings.flatMap((finding) => [
    ...finding.costly.map((place) => ({ ...place, kind: "hard", key: finding.key })),
    ...(finding.place ? [{ ...finding.place, kind: look(finding), key: finding.key, current: finding.key === desk.current }] : []),
  ]);
  drawMarks(at("marks"), text.value, places);
  desk.drawn = text.value;
  const focused = document.activeElement;
  drawFindings(at("findings"), desk.findings.slice(0, desk.shown), { apply, show });
  if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
  else if (focused && !focused.isConnected) at("results-heading").focus({ preventScroll: true });
  const more = desk.findings.length - desk.shown;
  at("more-field").hidden = more <= 0;
  at("more").textContent = `Show ${Math.max(more, 0)} more`;
  able("fix-all", safeFixes().length > 0);
  able("undo", desk.undo.length > 0);
  able("copy", text.value !== "");
}

function look({ place, severity }) {
  // A whole sentence or table is shown more quietly, so that words within it still stand out.
  return place.end - place.start > longPlace ? "hard long" : severity;
}

function able(id, can) {
  // A button that cannot be used now stays in reach of the keyboard, and says so.
  if (can) at(id).removeAttribute("aria-disabled");
  else at(id).setAttribute("aria-disabled", "true");
}

function showAge(reading) {
  const [box, figure, note] = [at("age"), at("age-figure"), at("age-note")];
  const known = reading && reading.age !== null;
  const years = known ? Math.max(youngest, Math.round(reading.age)) : null;
  const width = (age) => `${(100 * Math.min(1, Math.max(0, (age - youngest) / (oldest - youngest)))).toFixed(1)}%`;
  const above = known && reading.age >= reading.target + 0.5;
  box.classList.toggle("above", Boolean(known && reading.steady && above));
  figure.textContent = known ? (reading.steady ? `${years}` : `about ${years}`) : "–";
  at("age-fill").style.width = known ? width(reading.age) : "0";
  at("age-target").style.left = width(reading?.target ?? 9);
  if (!known) note.textContent = "Write 100 words or more for a steady figure.";
  else if (!reading.steady) note.textContent = `${count(reading.words, "word")}. Under ${reading.minimum_words} words this is a rough guess.`;
  else note.textContent = `${above ? "Above" : "Within"} the target of ${reading.target}. ${count(reading.words, "word")}, ${count(reading.sentences, "sentence")}.`;
}

function summarise(report) {
  const { errors, warnings, advice } = report.summary;
  const parts = [count(errors, "error"), count(warnings, "warning"), advice ? `${advice} with advice` : ""];
  const found = parts.filter((part, n) => part && [errors, warnings, advice][n]);
  desk.result = found.length ? `${sentence(found)}.` : "Nothing found to put right.";
  say(`${desk.done} ${desk.result}`.trim());
}

function sentence(parts) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function count(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function say(message) {
  // A status that does not change is not read out again.
  if (at("summary").textContent !== message) at("summary").textContent = message;
}

function tell(message) {
  // Says what a button has done, and again with the next result, so that a screen reader has the time to say it.
  // What was found before a change is not true any more; before a copy it is.
  desk.done = message;
  say(`${message} ${desk.result}`.trim());
}

function show(finding) {
  text.focus({ preventScroll: true });
  text.setSelectionRange(finding.place.start, finding.place.end);
  point(finding.key);
  findMark(at("marks"), finding.key)?.scrollIntoView({ block: "center", behavior: "smooth" });
}

function point(key) {
  if (key === desk.current) return;
  desk.current = key;
  for (const item of at("findings").children) {
    if (item.dataset.key === key) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
  for (const mark of at("marks").querySelectorAll("mark")) {
    mark.classList.toggle("current", Boolean(key) && !mark.classList.contains("hard") && mark.dataset.keys.split("\n").includes(key));
  }
}

// ---- changing

function safeFixes() {
  let end = -1;
  return desk.findings.filter((finding) => {
    if (finding.fix?.safety !== "safe") return false;
    const edits = [...finding.fix.edits].sort((one, other) => one.start - other.start);
    if (edits[0].start < end) return false;
    end = Math.max(...edits.map((edit) => edit.end));
    return true;
  });
}

function write(made) {
  const before = text.value;
  desk.undo.push(before);
  if (desk.undo.length > 100) desk.undo.shift();
  desk.result = "";
  text.value = made;
  follow(before);
}

function apply(finding) {
  const row = [...at("findings").children].findIndex((item) => item.dataset.key === finding.key);
  const { title, edits } = finding.fix;
  write(applied(text.value, edits)); // which takes the fix away, because its words have changed
  desk.findings = desk.findings.filter((other) => other !== finding);
  draw();
  tell(`Done: ${title || "put right"}${finding.match ? `, instead of ${quoted(finding.match)}` : ""}.`);
  const next = at("findings").children[Math.min(row, at("findings").children.length - 1)];
  (next?.querySelector("button") ?? at("results-heading")).focus();
  checkSoon();
}

function fixAll() {
  const fixes = safeFixes();
  if (!fixes.length) return;
  write(applied(text.value, fixes.flatMap((finding) => finding.fix.edits)));
  desk.findings = desk.findings.filter((finding) => !fixes.includes(finding));
  draw();
  tell(`${count(fixes.length, "change")} made.`);
  checkSoon();
}

function undo() {
  if (!desk.undo.length) return;
  const before = text.value;
  desk.result = "";
  text.value = desk.undo.pop();
  follow(before);
  draw();
  tell("The last change is undone.");
  checkSoon(0);
}

async function copy() {
  if (!text.value) return;
  // A check may end at any moment and say its result, so this is told, not only said.
  if (await copied()) tell("The text is copied.");
  else tell("Your browser does not let this page copy. Select the text, then use your browser’s own copy command.");
}

async function copied() {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    const [start, end] = [text.selectionStart, text.selectionEnd];
    text.select(); // without https, browsers allow only this
    const done = document.execCommand("copy");
    text.setSelectionRange(start, end);
    at("copy").focus();
    return done;
  }
}

function open(name, content) {
  desk.undo.push(text.value);
  at("kind").value = kindOf(name, content);
  setFace();
  text.value = content;
  Object.assign(desk, { findings: [], checked: null, shown: firstShown, result: "" });
  draw();
  tell(`${name} is open.`);
  checkSoon(0);
}

function setFace() {
  document.querySelector(".paper").classList.toggle("source", at("kind").value !== "text");
}

// ---- listening

text.addEventListener("input", (event) => {
  if (!desk.chosen && event.inputType !== "insertText" && kindOf("", text.value) === "html") {
    at("kind").value = "html";
    setFace();
  }
  desk.done = "";
  if (desk.checked !== null) follow(desk.drawn);
  draw();
  checkSoon(event.inputType === "insertFromPaste" ? 0 : pause);
});
document.addEventListener("selectionchange", () => {
  if (document.activeElement !== text || text.selectionStart !== text.selectionEnd) return;
  const caret = text.selectionStart;
  const here = desk.findings.filter(({ place }) => place && place.start <= caret && caret <= place.end);
  here.sort((one, other) => one.place.end - one.place.start - (other.place.end - other.place.start));
  point(here[0]?.key ?? "");
  const card = at("findings").querySelector("[aria-current]");
  const panel = card?.closest(".results");
  if (panel && panel.scrollHeight > panel.clientHeight) panel.scrollTop = card.offsetTop - panel.offsetTop - panel.clientHeight / 3; // below the reading age
});
at("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) open(file.name, (await file.text()).replaceAll(/\r\n?/g, "\n"));
});
at("kind").addEventListener("change", () => {
  desk.chosen = true;
  setFace();
  checkSoon(0);
});
at("profile").addEventListener("change", () => checkSoon(0));
at("fix-all").addEventListener("click", fixAll);
at("undo").addEventListener("click", undo);
at("copy").addEventListener("click", copy);
at("more").addEventListener("click", () => {
  const first = desk.shown;
  desk.shown += firstShown;
  draw();
  at("findings").children[first]?.querySelector("button, summary")?.focus();
});
at("token-form").addEventListener("submit", (event) => {
  event.preventDefault();
  desk.token = at("token").value.trim();
  at("locked").hidden = true;
  text.focus();
  checkSoon(0);
});

async function profiles() {
  const description = await (await fetch("openapi.json")).json();
  const names = description.components.schemas.Request.properties.profile.enum;
  at("profile").replaceChildren(...names.map((name) => new Option(name === "default" ? "The usual settings" : name, name)));
  at("profile-field").hidden = names.length < 2;
}

showAge(null);
draw();
if (text.value.trim()) checkSoon(0); // browsers keep the text when a page is loaded again
profiles().catch(() => complain("The service cannot be reached. Load this page again in a moment."));
