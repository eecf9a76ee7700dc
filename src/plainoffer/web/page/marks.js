// Draws the marks that lie under the text.

const order = ["hard", "hard long", "advice", "warning", "error", "current"];

export function drawMarks(layer, text, places) {
  // places: [{start, end, kind, key}] in UTF-16 units; they may overlap, and the most serious kind shows.
  const cuts = new Set([0, text.length]);
  for (const place of places) cuts.add(place.start).add(place.end);
  const edges = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const starts = [...places].sort((a, b) => a.start - b.start);
  const drawn = document.createDocumentFragment();
  let open = [];
  let next = 0;
  for (let n = 0; n + 1 < edges.length; n += 1) {
    const [from, to] = [edges[n], edges[n + 1]];
    while (next < starts.length && starts[next].start <= from) open.push(starts[next++]);
    open = open.filter((place) => place.end > from);
    drawn.append(open.length ? mark(text.slice(from, to), open) : text.slice(from, to));
  }
  drawn.append("\n"); // a last empty line needs something to stand on
  layer.replaceChildren(drawn);
}

function mark(text, places) {
  const made = document.createElement("mark");
  const worst = places.reduce((a, b) => (order.indexOf(b.kind) > order.indexOf(a.kind) ? b : a));
  made.className = worst.kind;
  if (places.some((place) => place.current)) made.classList.add("current");
  made.dataset.keys = places.map((place) => place.key).join("\n");
  made.textContent = text;
  return made;
}

export function findMark(layer, key) {
  return [...layer.querySelectorAll("mark")].find((made) => made.dataset.keys.split("\n").includes(key));
}
