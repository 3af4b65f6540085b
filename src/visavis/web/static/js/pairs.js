// j joins, k keeps apart, l leaves the pair for later; the next pair comes into view. The arrows go on and back.
import { isTyping } from "./keys.js";

let current = 0;
let isTouched = false; // then nothing moves by itself any more
const isTold = () => document.querySelector(".answered, .message") !== null; // what was done stays, with its undo
const pairs = () => [...document.querySelectorAll(".pair")];

const look = (place) => {
  current = Math.max(0, Math.min(place, pairs().length - 1));
  const next = pairs()[current] ?? document.querySelector("#end");
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
};

const isTall = () => pairs()[current]?.offsetHeight > innerHeight; // then the arrows scroll, to read all of it

document.addEventListener("keydown", (event) => {
  const pair = pairs()[current];
  if (!pair || isTyping(event)) return;
  if ("jkl".includes(event.key)) pair.querySelector(`[data-key="${event.key}"]`)?.click();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || isTall() || event.target.closest?.("form, details, nav")) return;
  event.preventDefault();
  look(document.activeElement.closest?.(".pair") ? current + step : current);
});

document.addEventListener("focusin", (event) => {
  const pair = event.target.closest?.(".pair");
  if (pair) current = pairs().indexOf(pair);
});

for (const touch of ["keydown", "pointerdown"]) addEventListener(touch, () => (isTouched = true));

document.addEventListener("htmx:after:swap", () => {
  const fresh = document.querySelector("[data-fresh]");
  if (fresh && !isTouched && !isTold()) location.replace(fresh.href);
  else if (isTouched && document.activeElement === document.body) look(current);
});

// How many of the certain pairs are ticked stands on the button.
for (const form of document.querySelectorAll("[data-certain]")) {
  const button = form.querySelector("[data-many]");
  form.addEventListener("change", () => {
    const count = form.querySelectorAll("[name=pair]:checked").length;
    button.textContent = count === 1 ? button.dataset.one : button.dataset.many.replace("#", count);
    button.disabled = count === 0;
  });
}
