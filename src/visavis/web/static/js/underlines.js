// Lines under words of a text that is being written: the same words stand once more behind it, unseen, with the lines.
// Places come as code points, as Python counts; JavaScript counts UTF-16 units, of which an emoji takes two.

// Where the code points of a text lie in UTF-16 units: a function of the place.
export const unitsOf = (text) => {
  if (!/[\ud800-\udfff]/.test(text)) return (point) => Math.min(point, text.length);
  const units = [];
  let unit = 0;
  for (const one of text) {
    units.push(unit);
    unit += one.length;
  }
  return (point) => units[point] ?? text.length;
};

// Places {from, to} after the text was changed in one spot: what lies behind it moves along, what it touches is gone.
export const moved = (places, before, after) => {
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same += 1;
  let end = 0;
  while (end < least - same && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const by = after.length - before.length;
  return places.flatMap((place) => {
    if (place.to <= same) return [place];
    if (place.from >= before.length - end) return [{ ...place, from: place.from + by, to: place.to + by }];
    return [];
  });
};

const LEVELS = ["suggestion", "warning", "error"];

// The text in pieces [from, to, level, isLit]: where places overlap, the gravest level is drawn.
export const pieces = (length, places, lit) => {
  const all = lit ? [...places, { ...lit, level: "", isLit: true }] : places;
  const cuts = [...new Set([0, length, ...all.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, number) => {
    const from = cuts[number];
    const here = all.filter((place) => place.from <= from && to <= place.to);
    const level = LEVELS[Math.max(...here.map((place) => LEVELS.indexOf(place.level)))] ?? "";
    return [from, to, level, here.some((place) => place.isLit)];
  });
};

const rangeOf = (words, from, to) => {
  const range = new Range();
  range.setStart(words, from);
  range.setEnd(words, to);
  return range;
};

// Draw them, as highlights of one unbroken text: an element around some words would break lines elsewhere than the sheet
// does. What stands at the end keeps the last, empty line of the text as high as any.
export const draw = (mirror, text, places, lit) => {
  const words = document.createTextNode(`${text}\u200b`);
  mirror.replaceChildren(words);
  if (!CSS.highlights) return; // an older browser: the remarks stand beside the sheet all the same
  const drawn = new Map([...LEVELS, "lit"].map((name) => [name, new Highlight()]));
  for (const [from, to, level, isLit] of pieces(text.length, places, lit)) {
    if (level) drawn.get(level).add(rangeOf(words, from, to));
    if (isLit) drawn.get("lit").add(rangeOf(words, from, to));
  }
  for (const [name, highlight] of drawn) CSS.highlights.set(`said-${name}`, highlight);
};

// Bring a place into view.
export const reveal = (mirror, { from, to }) => {
  const { top, bottom } = rangeOf(mirror.firstChild, from, to).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2 });
};
