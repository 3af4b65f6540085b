// Files and folders dropped on the field go into its own inputs; without this the inputs still work.
for (const form of document.querySelectorAll("[data-drop]")) {
  const [files, folder] = form.querySelectorAll("input[type=file]");
  const zone = form.querySelector("[data-zone]");
  const send = form.querySelector("[data-send]");
  const dropped = new WeakMap(); // file -> the path it had inside a dropped folder
  const path = (file) => dropped.get(file) || file.webkitRelativePath || file.name;
  const chosen = () => [...files.files, ...folder.files];

  const show = () => {
    const tops = new Map();
    for (const file of chosen()) {
      const top = path(file).split("/")[0];
      tops.set(top, (tops.get(top) ?? 0) + 1);
    }
    form.querySelector("[data-chosen]").replaceChildren(
      ...[...tops].map(([name, count]) => {
        const line = document.createElement("li");
        line.textContent = count > 1 ? `${name} (${count})` : name;
        return line;
      }),
    );
    send.setAttribute("aria-disabled", String(!chosen().length));
  };

  form.querySelector("[data-folder]").hidden = !("webkitdirectory" in folder);
  form.addEventListener("change", show);
  addEventListener("pageshow", show); // a page that comes back may bring its files with it

  for (const kind of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.toggle("over", kind === "dragover");
    });
  }
  zone.addEventListener("drop", async (event) => {
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const transfer = new DataTransfer();
    for (const file of files.files) transfer.items.add(file);
    for await (const [file, where] of walk(entries, "")) {
      dropped.set(file, where);
      transfer.items.add(file);
    }
    files.files = transfer.files;
    show();
  });

  form.addEventListener("submit", () => {
    form.querySelector("[data-paths]").value = JSON.stringify(chosen().map(path));
    send.textContent = send.dataset.busy;
    send.setAttribute("aria-disabled", "true");
  });
}

async function* walk(entries, above) {
  for (const entry of entries) {
    if (entry.isFile) {
      yield [await new Promise((found, lost) => entry.file(found, lost)), above + entry.name];
    } else {
      const reader = entry.createReader();
      for (;;) {
        const piece = await new Promise((found, lost) => reader.readEntries(found, lost));
        if (!piece.length) break;
        yield* walk(piece, `${above}${entry.name}/`);
      }
    }
  }
}
