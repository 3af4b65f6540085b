// Whom somebody knows lights up under the pointer; a large network is drawn whole, where there is room and WebGL.
const plan = document.querySelector(".map");

if (plan) {
  const look = (event) => {
    const id = event.target.closest?.("a[data-person]")?.dataset.person;
    const lit = new Set(id ? [id] : []);
    for (const line of plan.querySelectorAll(".lines path")) {
      const { a, b } = line.dataset;
      const isTheirs = id !== undefined && (a === id || b === id);
      line.classList.toggle("lit", isTheirs);
      if (isTheirs) lit.add(a).add(b);
    }
    for (const dot of plan.querySelectorAll("a[data-person]")) dot.classList.toggle("lit", lit.has(dot.dataset.person));
    plan.classList.toggle("looking", lit.size > 1);
  };
  plan.addEventListener("pointerover", look);
  plan.addEventListener("pointerleave", look);
}

const whole = document.querySelector("[data-map]");

// What CSS calls a colour, as the six digits that WebGL is given.
const hex = (name) => {
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const swatch = document.createElement("i");
  swatch.className = "dot";
  swatch.style.background = name;
  document.body.append(swatch);
  probe.fillStyle = getComputedStyle(swatch).backgroundColor;
  swatch.remove();
  probe.fillRect(0, 0, 1, 1);
  return `#${[...probe.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one.toString(16).padStart(2, "0")).join("")}`;
};

const palette = () => {
  const you = "var(--you)";
  return {
    close: hex(you),
    warm: hex("color-mix(in oklch, var(--you), var(--paper) 42%)"),
    cooling: hex(you),
    quiet: hex(you),
    memory: hex("var(--edge)"),
    dormant: hex("var(--edge)"),
    slight: hex("color-mix(in oklch, var(--edge), var(--paper) 40%)"),
    unknown: hex("var(--line)"),
    me: hex("var(--me)"),
    ink: hex("var(--ink)"),
    paper: hex("var(--paper)"),
    line: hex("color-mix(in oklch, var(--line), var(--paper) 55%)"),
    lit: hex("var(--you-ink)"),
  };
};

const SIZES = [7, 5.5, 4.5, 3.2, 2.2]; // by ring
const ME = "me";
const LETTERS = 16; // pixels
const NAMES = 90; // at once
const NAMED_FROM = 4.2; // pixels of a dot; drawn nearer, farther people have names, too
const HOLLOW = new Set(["cooling", "quiet", "memory"]); // drawn as rings, as in the drawing
const OUTLINE = 2.2; // pixels, of a ring, at most; of small dots a third
const SMALLEST_RING = 1.2;
const SMALLEST_DOT = 2.6; // smaller ones may be covered by a name

const draw = async () => {
  const told = await (await fetch(whole.dataset.map)).json();
  let colours = palette();
  const graph = new graphology.Graph({ type: "undirected" });
  graph.addNode(ME, { x: 0, y: 0, size: 8, ring: 0, label: "" });
  for (const [id, x, y, ring, name, word, said, circle] of told.people)
    graph.addNode(id, { x, y: -y, size: SIZES[ring], label: name, ring, word, title: `${name}, ${said}, ${circle}` });
  for (const [a, b] of told.lines) graph.addEdge(a, b);

  whole.hidden = false;
  plan.setAttribute("hidden", "");
  document.querySelector(".nearest-only")?.setAttribute("hidden", "");
  let hovered = null;
  let sought = null; // who fits what is typed
  let near = new Set();
  let named = []; // where the names of circles stand

  // Names, the nearest first, each beside its dot where it covers no other name and none of the larger dots.
  const ranked = graph.nodes().sort((a, b) => graph.getNodeAttribute(a, "ring") - graph.getNodeAttribute(b, "ring"));
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const write = () => {
    const context = sigma.getCanvases().labels.getContext("2d");
    const [wide, high] = [whole.clientWidth, whole.clientHeight];
    context.font = `${LETTERS}px Newsreader, Georgia, serif`;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.fillStyle = colours.ink;
    const dots = [];
    const hollow = new Path2D();
    for (const node of ranked) {
      const shown = sigma.getNodeDisplayData(node);
      const { x, y } = sigma.framedGraphToViewport(shown);
      const r = sigma.scaleSize(shown.size);
      if (x < 0 || y < 0 || x > wide || y > high) continue;
      if (HOLLOW.has(graph.getNodeAttribute(node, "word")) && r > SMALLEST_RING) {
        hollow.moveTo(x, y);
        hollow.arc(x, y, r - Math.min(OUTLINE, r / 3), 0, 2 * Math.PI);
      }
      if (r < SMALLEST_DOT) continue;
      dots.push({ node, ring: graph.getNodeAttribute(node, "ring"), x, y, r, label: shown.label, left: x - r, right: x + r, top: y - r, bottom: y + r });
    }
    context.fillStyle = colours.paper;
    context.fill(hollow);
    context.fillStyle = colours.ink;
    const first = (dot) => (dot.node === hovered ? 0 : near.has(dot.node) || sought?.has(dot.node) ? 1 : 2);
    const covered = [...named];
    const most = NAMES + named.length;
    for (const dot of [...dots].sort((a, b) => first(a) - first(b))) {
      if (!dot.label || covered.length >= most || (first(dot) === 2 && dot.r < NAMED_FROM)) continue;
      const text = dot.node === hovered ? graph.getNodeAttribute(dot.node, "title") : dot.label;
      const length = context.measureText(text).width;
      const away = dot.r + 4;
      const places = [[away, 0], [-away - length, 0], [-length / 2, away + LETTERS / 2], [-length / 2, -away - LETTERS / 2]];
      const sides = places.map(([x, y]) => ({ left: dot.x + x, right: dot.x + x + length, top: dot.y + y - LETTERS / 2, bottom: dot.y + y + LETTERS / 2 }));
      // The name of somebody close may lie over whoever is not, and any name over those who are faint.
      const minds = (other) => other !== dot && !isFar(other.node) && (dot.ring > 0 || other.ring === 0);
      const fits = (box) => box.left >= 0 && box.right <= wide;
      const isFree = (box) => fits(box) && !covered.some((other) => meets(box, other)) && !dots.some((other) => minds(other) && meets(box, other));
      const box = dot.node === hovered ? (sides.find(fits) ?? sides[0]) : sides.find(isFree);
      if (!box) continue;
      covered.push(box);
      context.strokeText(text, box.left, box.bottom - LETTERS / 6);
      context.fillText(text, box.left, box.bottom - LETTERS / 6);
    }
  };

  const isFar = (node) => (hovered && node !== hovered && !near.has(node)) || (sought && !sought.has(node));
  const sigma = new Sigma(graph, whole, {
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    minCameraRatio: 0.04,
    maxCameraRatio: 1.2,
    stagePadding: 60,
    zIndex: true,
    nodeReducer: (node, kept) => {
      const shown = { ...kept, color: node === ME ? colours.me : colours[kept.word], zIndex: node === ME ? 2 : 1 };
      if (isFar(node) && node !== ME) return { ...shown, color: colours.line, label: "", zIndex: 0 };
      return shown;
    },
    edgeReducer: (edge, kept) => {
      const [a, b] = graph.extremities(edge);
      if (hovered) return a === hovered || b === hovered ? { ...kept, color: colours.lit, size: 1 } : { ...kept, hidden: true };
      return { ...kept, color: colours.line, size: 0.5, hidden: Boolean(sought) };
    },
  });

  sigma.on("enterNode", ({ node }) => {
    hovered = node === ME ? null : node;
    near = new Set(hovered ? graph.neighbors(node) : []);
    whole.style.cursor = hovered ? "pointer" : "";
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on("leaveNode", () => {
    hovered = null;
    whole.style.cursor = "";
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on("clickNode", ({ node }) => {
    if (node !== ME) location.assign(whole.dataset.person.replace(/0$/, node));
  });

  // The page scrolls past the picture; the wheel draws nearer only after a click into it.
  const wheel = (isOn) => {
    if (sigma.getSetting("enableCameraZooming") !== isOn) sigma.setSetting("enableCameraZooming", isOn);
  };
  wheel(false);
  whole.addEventListener("pointerdown", () => wheel(true));
  whole.addEventListener("pointerleave", () => wheel(false));

  const names = told.circles.map(([text, angle]) => {
    const label = document.createElement("span");
    label.className = "named";
    label.textContent = text;
    whole.append(label);
    return [label, angle];
  });
  const rings = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  rings.classList.add("rings");
  rings.append(...told.rings.map(() => document.createElementNS("http://www.w3.org/2000/svg", "circle")));
  whole.prepend(rings);
  const place = () => {
    const middle = sigma.graphToViewport({ x: 0, y: 0 });
    const edge = sigma.graphToViewport({ x: 1, y: 0 });
    for (const [number, ring] of [...rings.children].entries()) {
      ring.setAttribute("cx", middle.x);
      ring.setAttribute("cy", middle.y);
      ring.setAttribute("r", told.rings[number] * Math.hypot(edge.x - middle.x, edge.y - middle.y));
    }
    const taken = [];
    for (const [label, angle] of names) {
      const at = sigma.graphToViewport({ x: 1.04 * Math.sin(angle), y: 1.04 * Math.cos(angle) });
      const { offsetWidth: width, offsetHeight: height } = label;
      const isSeen = !sought && at.x > -width && at.x < whole.clientWidth + width && at.y > -height && at.y < whole.clientHeight + height;
      // Beside the right half a name begins, beside the left it ends; at the edge of the picture it stays whole.
      const left = Math.max(0, Math.min(whole.clientWidth - width, at.x - (width * (1 - Math.sin(angle))) / 2));
      const top = Math.max(0, Math.min(whole.clientHeight - height, at.y - (height * (1 + Math.cos(angle))) / 2));
      const box = { left, top, right: left + width, bottom: top + height };
      const isShown = isSeen && !taken.some((other) => meets(box, other));
      if (isShown) taken.push(box);
      label.style.visibility = isShown ? "" : "hidden";
      label.style.transform = `translate(${left}px, ${top}px)`;
    }
    named = taken;
  };
  sigma.on("afterRender", () => {
    place();
    write();
  });
  sigma.refresh();

  const camera = sigma.getCamera();
  const quick = { duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200 };
  for (const button of whole.querySelectorAll("[data-zoom]"))
    button.addEventListener("click", () => (button.dataset.zoom === "in" ? camera.animatedZoom(quick) : camera.animatedUnzoom(quick)));

  const form = document.querySelector("[data-map-search]");
  const field = form.querySelector("input");
  form.hidden = false;
  const seek = () => {
    const typed = field.value.trim().toLocaleLowerCase();
    const fits = told.people.filter(([, , , , name]) => name.toLocaleLowerCase().includes(typed));
    sought = typed ? new Set(fits.map(([id]) => String(id))) : null;
    sigma.refresh({ skipIndexation: true });
    return fits;
  };
  field.addEventListener("input", seek);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [only, another] = seek();
    if (only && !another) location.assign(whole.dataset.person.replace(/0$/, only[0]));
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours = palette();
    sigma.refresh({ skipIndexation: true });
  });
  whole.dataset.drawn = String(graph.order - 1);
};

if (whole && matchMedia("(min-width: 48.01rem)").matches && globalThis.Sigma && globalThis.graphology) {
  draw().catch(() => {
    whole.hidden = true; // the nearest stand there already
    plan.removeAttribute("hidden");
  });
}
