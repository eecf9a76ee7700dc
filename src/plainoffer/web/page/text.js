// Places in the text. The service counts code points; the browser counts UTF-16 units.

export function units(text) {
  // Returns a function from code points to UTF-16 units. Without an emoji or the like they are the same.
  const far = [];
  let points = 0;
  for (let at = 0; at < text.length; at += 1, points += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      far.push(points);
      at += 1;
    }
  }
  return (point) => {
    let low = 0;
    let high = far.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (far[middle] < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  };
}

export function change(before, after) {
  // Returns the one stretch that differs between two texts.
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, end: before.length - end, shift: after.length - before.length };
}

export function moved(place, changed) {
  // Returns where a place is after a change, or null if the change touched it.
  if (place.end <= changed.start) return place;
  if (place.start >= changed.end) return { start: place.start + changed.shift, end: place.end + changed.shift };
  return null;
}

export function applied(text, edits) {
  // Applies edits that do not overlap, last first.
  return [...edits]
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((made, edit) => made.slice(0, edit.start) + edit.replacement + made.slice(edit.end), text);
}

export function kindOf(name, text) {
  // Guesses how a text is written, from the name of its file or from its first tag.
  if (/\.(md|markdown)$/i.test(name)) return "markdown";
  if (/\.(html?|xhtml|php|aspx?)$/i.test(name)) return "html";
  if (/^\s*<(!doctype|!--|[a-z][a-z0-9-]*[\s>/])/i.test(text)) return "html";
  return "text";
}
