// j joins, k keeps apart, l leaves the pair for later; the next pair comes into view.
import { isTyping } from "./keys.js";

let current = 0;
const pairs = () => [...document.querySelectorAll(".pair")];

const look = (place) => {
  current = Math.min(place, pairs().length - 1);
  pairs()[current]?.focus({ preventScroll: true });
  pairs()[current]?.scrollIntoView({ block: "center" });
};

document.addEventListener("keydown", (event) => {
  if (!"jkl".includes(event.key) || isTyping(event)) return;
  const pair = pairs()[current];
  if (!pair) return;
  if (event.key === "l") look(current + 1);
  else pair.querySelector(`[data-key="${event.key}"]`).click();
});

document.addEventListener("focusin", (event) => {
  const pair = event.target.closest?.(".pair");
  if (pair) current = pairs().indexOf(pair);
});

document.addEventListener("htmx:after:swap", () => {
  if (document.activeElement === document.body) look(current);
});
