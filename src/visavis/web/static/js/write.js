// The writing page: the draft is checked while it is written, kept in this tab, mended on demand, and taken along.
import { draw, moved, reveal, unitsOf } from "./underlines.js";

const REST = 250; // milliseconds without a key before the draft is checked
const LONG_REST = 1000; // before the model of meaning is asked as well, which takes longer
const form = document.querySelector("[data-write]");
const text = document.querySelector("[data-text]");
const mirror = document.querySelector("[data-mirror]");
const said = document.querySelector("#said");
const answer = document.querySelector("#answer"); // what a language model said, where one is set up
const beside = said.parentElement;
const undoing = document.querySelector("[data-undo]");
const leftOut = document.querySelector("#left-out");
const find = (name) => document.querySelector(`[data-${name}]`);
const CHOICES = ["channel", "relation", "lang"];

let checked = ""; // the text that the places are of
let places = []; // {element, from, to, level}
let lit = null;
let timer = 0;
let turn = 0; // of the newest question; the answers to older ones are dropped
let before = null; // what Undo brings back

// What is written is kept in this tab alone, for each person apart.
const keyOf = (person) => `draft ${person}`;
const kept = (person) => JSON.parse(sessionStorage.getItem(keyOf(person)) ?? "null");
const keep = (person, value) => {
  try {
    sessionStorage.setItem(keyOf(person), JSON.stringify(value));
  } catch {
    sessionStorage.removeItem(keyOf(person)); // too long for the browser to keep; it stays on the sheet
  }
};
const state = () => ({
  text: text.value,
  left: [...leftOut.children].map((one) => one.value),
  ...Object.fromEntries(CHOICES.map((name) => [name, form.elements[name].value])),
});
const save = () => {
  if (text.value || leftOut.children.length) keep(form.dataset.person, state());
  else sessionStorage.removeItem(keyOf(form.dataset.person));
};

const leave = (values) =>
  leftOut.replaceChildren(
    ...values.map((value) => {
      const one = document.createElement("input");
      Object.assign(one, { type: "hidden", name: "left_out", value });
      return one;
    }),
  );

const paint = () => draw(mirror, text.value, places.filter((one) => one.level), lit);

const light = (place) => {
  lit = place ?? null;
  for (const one of beside.querySelectorAll(".lit")) one.classList.remove("lit");
  place?.element.closest(".finding")?.classList.add("lit");
  paint();
};

const follow = () => {
  places = moved(places, checked, text.value);
  checked = text.value;
  lit = null;
  paint();
  const mail = find("mail");
  if (!mail) return;
  const subject = /^\s*(?:subject|betreff)\s*:[ \t]*([^\n]*)\n*/i.exec(text.value);
  const body = subject ? text.value.slice(subject[0].length) : text.value;
  const parts = [subject?.[1] && ["subject", subject[1]], body && ["body", body.replace(/\n/g, "\r\n")]].filter(Boolean);
  const asked = parts.map(([name, words]) => `${name}=${encodeURIComponent(words.toWellFormed?.() ?? words)}`);
  const link = [mail.dataset.mail, asked.join("&")].filter(Boolean).join("?");
  mail.hidden = link.length > Number(mail.dataset.holds);
  find("long").hidden = !mail.hidden;
  mail.href = mail.hidden ? mail.dataset.mail : link;
};

const placesIn = (part, words) => {
  const units = unitsOf(words);
  return [...part.querySelectorAll("[data-start]")].map((element) => ({
    element,
    from: units(Number(element.dataset.start)),
    to: units(Number(element.dataset.end)),
    level: element.dataset.level,
  }));
};

const show = (page) => {
  const keys = new Set([...said.querySelectorAll("details[open][data-key]")].map((one) => one.dataset.key));
  const hadFocus = said.contains(document.activeElement);
  said.innerHTML = page; // the program's own page, in which every word of the draft is escaped
  for (const one of said.querySelectorAll("details[data-key]")) one.open = keys.has(one.dataset.key);
  const told = said.querySelector("[data-summary]");
  if (find("told").textContent !== told.dataset.summary) find("told").textContent = told.dataset.summary;
  if (told.dataset.lang) text.parentElement.lang = told.dataset.lang;
  places = [...places.filter((one) => answer.contains(one.element)), ...placesIn(said, text.value)];
  checked = text.value;
  paint();
  if (hadFocus) said.querySelector("a, button, summary")?.focus();
};

// Send the form and show what comes back; a button that was pressed says more than the form alone.
const PARTIAL = { "HX-Request-Type": "partial" };
const check = async (button, isRested) => {
  clearTimeout(timer);
  const mine = ++turn;
  const asked = text.value;
  const failed = { "too-long": false, failed: false };
  try {
    const address = button?.getAttribute("formaction") ?? form.action;
    const sent = new FormData(form, button);
    if (isRested) sent.set("rested", "yes");
    const came = await fetch(address, { method: "POST", body: sent, headers: PARTIAL });
    const page = await came.text();
    if (mine !== turn || text.value !== asked) return;
    if (came.ok) show(page);
    if (came.ok && !isRested && form.dataset.meaning && text.value.trim()) timer = setTimeout(() => check(undefined, true), LONG_REST);
    failed["too-long"] = came.status === 400 || came.status === 413;
    failed.failed = !came.ok && !failed["too-long"];
  } catch {
    failed.failed = mine === turn;
  }
  for (const [name, is] of Object.entries(failed)) find(name).hidden = !is;
};
const soon = () => {
  clearTimeout(timer);
  turn += 1;
  timer = setTimeout(() => check(), REST);
};

// Change the text so that the browser's own undo knows of it, too.
const put = (from, to, words) => {
  text.focus();
  text.setSelectionRange(from, to);
  const isDone = document.execCommand(words ? "insertText" : "delete", false, words);
  if (isDone || from === to) return;
  text.setRangeText(words, from, to, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
};

const offerUndo = (sentence, value) => {
  before = { value, now: text.value };
  undoing.querySelector("span").textContent = sentence;
  undoing.hidden = false;
};

const mend = (button) => {
  if (checked !== text.value) return;
  const units = unitsOf(text.value);
  const edits = JSON.parse(button.dataset.fix).map(([from, to, words]) => [units(from), units(to), words]);
  edits.sort(([a], [b]) => a - b);
  const [first, last] = [edits[0][0], Math.max(...edits.map(([, to]) => to))];
  let mended = "";
  let at = first;
  for (const [from, to, words] of edits) {
    mended += text.value.slice(at, from) + words;
    at = to;
  }
  const value = text.value;
  put(first, last, mended);
  offerUndo(button.dataset.done, value);
};

// To another person the draft goes along; what had been begun to them is offered back.
const pick = (person) => {
  clearTimeout(timer);
  if (text.value) {
    const there = kept(person)?.text;
    keep(person, { ...state(), left: [], relation: "", before: there && there !== text.value ? there : undefined });
    sessionStorage.removeItem(keyOf(form.dataset.person));
  }
  location.assign(person === "0" ? "/write" : `/write?to=${person}`);
};

// The user's own model is asked on a click alone; Stop ends the waiting, and what it says stays until the next question.
const askModel = async (button) => {
  const stop = button.parentElement.querySelector("[data-stop]");
  const sent = new FormData(form, button);
  const label = button.textContent;
  button.textContent = button.dataset.busy;
  button.disabled = true;
  stop.hidden = false;
  const asked = text.value;
  const came = await fetch(button.formAction, { method: "POST", body: sent, headers: PARTIAL }).catch(() => null);
  find("failed").hidden = Boolean(came?.ok);
  if (came?.ok) {
    answer.innerHTML = await came.text(); // the program's own page; the words of the model are escaped in it
    const found = placesIn(answer, asked);
    places = [...places.filter((one) => !answer.contains(one.element)), ...moved(found, asked, text.value)];
    paint();
    answer.querySelector("h2")?.focus();
  }
  for (const one of document.querySelectorAll("[data-ask-model]")) Object.assign(one, { disabled: false, textContent: label });
  for (const one of said.querySelectorAll("[data-stop]")) one.hidden = true;
};

// Wait no longer, also for what was asked in another tab; then it may be asked anew.
const stopAsking = async (button) => {
  const enough = new FormData(form);
  enough.delete("text");
  await fetch(button.formAction, { method: "POST", body: enough }).catch(() => null);
  if (answer.contains(button)) answer.replaceChildren();
};

const copy = async (button, words) => {
  await navigator.clipboard.writeText(words);
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = label), 1600);
};

const press = (button) => {
  if (button.dataset.pick !== undefined) return pick(button.dataset.pick);
  if (button.dataset.fix) return mend(button);
  if (button.dataset.askModel !== undefined) return askModel(button);
  if (button.dataset.stop !== undefined) return stopAsking(button);
  if (button.name === "use") {
    const value = text.value;
    put(0, value.length, button.value);
    return offerUndo(button.dataset.done, value);
  }
  if (button.name === "clear") {
    const value = text.value;
    put(0, value.length, "");
    leave([]);
    save();
    return value && offerUndo(button.dataset.done, value);
  }
  if (button.name === "leave" && form.dataset.person === "0") {
    leave([...state().left, button.value]);
    save();
    return check();
  }
  if (button.name === "again") {
    leave(state().left.filter((one) => one !== button.value));
    save();
  }
  return check(button);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter) press(event.submitter);
});
document.addEventListener("change", (event) => {
  if (!CHOICES.includes(event.target.name)) return;
  save();
  check();
});
// Search as you type for whom it is; what is typed there alone is asked for. Enter chooses whoever is found alone.
const query = form.elements.q;
let seeking = 0;
query?.addEventListener("input", () => {
  clearTimeout(seeking);
  seeking = setTimeout(async () => {
    const typed = query.value;
    const came = await fetch(`${query.dataset.find}?q=${encodeURIComponent(typed)}`).catch(() => null);
    const page = came?.ok ? await came.text() : "";
    if (typed === query.value) document.querySelector("#found").innerHTML = page; // rendered by the program, escaped
  }, 150);
});
query?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const found = document.querySelectorAll("#found [data-pick]");
  if (found.length === 1) found[0].click();
});

text.addEventListener("input", () => {
  if (before && text.value !== before.now) {
    before = null;
    undoing.hidden = true;
  }
  follow();
  save();
  soon();
});
text.addEventListener("click", () => {
  const at = text.selectionStart;
  if (at !== text.selectionEnd) return;
  const here = places.filter((one) => one.level && one.from <= at && at <= one.to);
  const place = here.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  light(place);
  place?.element.scrollIntoView({ block: "nearest" });
});
undoing.querySelector("button").addEventListener("click", () => {
  const { value } = before;
  put(0, text.value.length, value);
  undoing.hidden = true;
});

const placeOf = (target) => {
  const element = target.closest?.("[data-start]");
  return places.find((one) => one.element === element);
};
beside.addEventListener("pointerover", (event) => light(placeOf(event.target)));
beside.addEventListener("pointerleave", () => light(null));
beside.addEventListener("focusin", (event) => light(placeOf(event.target)));
beside.addEventListener("focusout", () => light(null));
beside.addEventListener("keydown", (event) => {
  if (event.key === "Escape") text.focus();
});
beside.addEventListener("click", (event) => {
  const go = event.target.closest?.("[data-go]");
  if (!go) return;
  event.preventDefault();
  const place = placeOf(go);
  if (!place) return;
  text.focus({ preventScroll: true });
  text.setSelectionRange(place.from, place.to);
  light(place);
  reveal(mirror, place);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy], [data-copy-words]");
  if (button) copy(button, button.dataset.copyWords ?? text.value);
});

// Beside the sheet there is room for what is known of the reader; under it, on a small screen, it stays folded.
if (find("known")) find("known").open = matchMedia("(min-width: 60rem)").matches;

// What was begun in this tab comes back; what the server put on the sheet goes before it.
const stored = kept(form.dataset.person);
if (stored && !text.value) {
  text.value = stored.text;
  for (const name of CHOICES) form.elements[name].value = stored[name] ?? "";
  leave(stored.left ?? []);
}
if (new URL(location).searchParams.has("example")) history.replaceState(null, "", location.href.replace(/[?&]example/, "").replace("/write&", "/write?"));
checked = text.value;
show(said.innerHTML);
follow();
save();
if (stored?.before) offerUndo(undoing.dataset.undo, stored.before);
if (text.value.trim()) check();
