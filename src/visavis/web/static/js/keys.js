// "/" goes to the search, wherever one is; on a page without one, to the people.
export const isTyping = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=radio]), textarea, select");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || isTyping(event)) return;
  event.preventDefault();
  const search = document.querySelector("[data-search]");
  if (search) search.select();
  else location.assign("/people");
});
