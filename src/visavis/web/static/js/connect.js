// As the address is typed, its provider's server stands in the empty field and only that provider's wish is shown.
for (const form of document.querySelectorAll("[data-connect]")) {
  const user = form.querySelector("[name=user]");
  const url = form.querySelector("[name=url]");
  const hosts = [...form.querySelectorAll("#hosts option")];
  const wants = [...form.querySelectorAll("[data-wants] li")];
  const send = form.querySelector("[data-send]");
  const knows = (one, domain) => one.dataset.domains.split(" ").includes(domain);
  let suggested = "";

  const suggest = () => {
    const domain = user.value.trim().split("@").at(-1).toLowerCase();
    const host = hosts.find((one) => knows(one, domain))?.value ?? "";
    if (url.value === suggested) url.value = suggested = host;
    for (const one of wants) one.hidden = !knows(one, domain);
  };

  if (user && wants.length) {
    suggest();
    user.addEventListener("input", suggest);
  }
  form.addEventListener("submit", (event) => {
    if (send.hasAttribute("aria-disabled")) event.preventDefault();
    send.textContent = send.dataset.busy;
    send.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
