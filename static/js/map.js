/* The map of a country's occupations: finding, zooming, moving and walking from mark to mark.

   Places on the map are shares of a sheet, so that zooming only makes the sheet larger than its frame: marks and letters
   keep their size, and no style is written. */

const MOST = 12;
const STEP = 1.6;
const DURATION = 220;
const DRAGGED = 4;
const LONGEST = 40;
const MOST_LABELS = 40;
const MOST_NAMED = 3;
const CLOSE = 4;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const map = document.querySelector(".map");
const plot = map.querySelector(".plot");
const [sheet, down, across] = ["marks", "down", "across"].map((name) => plot.querySelector(`.${name}`));
const readout = map.querySelector(".readout");
const mirrored = document.documentElement.dir === "rtl";
const still = matchMedia("(prefers-reduced-motion: reduce)");

/* The marks that are looked for by name; null while none are. */
let found = null;
/* How many times the sheet is larger than its frame, and how far its corner lies outside, in frames. */
let view = { zoom: 1, x: 0, y: 0 };
let frame = 0;
let waiting = 0;

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const percent = (share) => `${Math.round(share * 1e5) / 1e3}%`;
const share = (element, name) => parseFloat(element.getAttribute(name)) / 100;

const titleOf = (link) => link.querySelector("title").textContent;
const nameOf = (link) => titleOf(link).split("\n")[0];
/* Without case and accents, so that "enfermeria" finds "Enfermería". */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/* The field of work whose marks stand out, if any. */
const highlighted = () => (plot.classList.contains("some") ? sheet.querySelector(".on")?.dataset.field : undefined);

const marks = [...sheet.querySelectorAll("a")].map((link) => {
  const use = link.querySelector("use");
  return {
    link,
    x: share(use, "x"),
    y: share(use, "y"),
    size: Number(use.getAttribute("href").slice(2)),
    field: link.parentNode.dataset.field,
    name: plain(nameOf(link)),
  };
});
/* Those of the most people first, as the number in the name of their symbol tells. */
const largest = [...marks].sort((one, other) => other.size - one.size);
const lines = [
  ...[...down.querySelectorAll("line")].map((line) => ({ line, axis: "y", at: share(line, "y1") })),
  ...[...across.querySelectorAll("line")].map((line) => ({ line, axis: "x", at: share(line, "x1") })),
];
const labels = document.createElementNS(sheet.namespaceURI, "g");
labels.setAttribute("class", "labels found");
labels.setAttribute("aria-hidden", "true");
sheet.append(labels);

function within({ zoom, x, y }) {
  const size = clamp(zoom, 1, MOST);
  return { zoom: size, x: clamp(x, 0, size - 1), y: clamp(y, 0, size - 1) };
}

function draw() {
  const { zoom, x, y } = view;
  for (const svg of [sheet, across]) {
    svg.setAttribute("x", percent(-x));
    svg.setAttribute("width", percent(zoom));
  }
  for (const svg of [sheet, down]) {
    svg.setAttribute("y", percent(-y));
    svg.setAttribute("height", percent(zoom));
  }
  for (const { line, axis, at } of lines) {
    const place = at * zoom - view[axis];
    const tick = line.closest("g") ?? line;
    tick.classList.toggle("off", place < 0 || place > 1);
  }
  plot.classList.toggle("zoomed", zoom > 1);
  plot.classList.toggle("zoom2", zoom >= 2);
  map.dataset.zoom = zoom.toFixed(2);
  for (const [button, limit] of [[zoomIn, MOST], [zoomOut, 1], [showAll, 1]]) {
    button.setAttribute("aria-disabled", zoom === limit);
  }
  clearTimeout(waiting);
  waiting = setTimeout(label, 100);
}

/* Name as many marks as there is room for, once the sheet has come to rest. */
function label() {
  labels.replaceChildren();
  if (view.zoom < 2 && !found) return;
  const box = plot.getBoundingClientRect();
  const taken = [];
  const only = highlighted();
  for (const mark of found ?? largest) {
    const [left, top] = [mark.x * view.zoom - view.x, mark.y * view.zoom - view.y];
    if (left < 0 || left > 1 || top < 0 || top > 1 || (!found && only && mark.field !== only)) continue;
    const text = document.createElementNS(sheet.namespaceURI, "text");
    const title = nameOf(mark.link);
    text.textContent = title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
    for (const [name, value] of [["x", percent(mark.x)], ["y", percent(mark.y)], ["dy", 4]]) text.setAttribute(name, value);
    labels.append(text);
    const fits = [["start", 1], ["end", -1]].some(([anchor, side]) => {
      text.setAttribute("text-anchor", anchor);
      text.setAttribute("dx", 11 * side * (mirrored ? -1 : 1));
      const own = text.getBoundingClientRect();
      const inside = own.left > box.left && own.right < box.right && own.top > box.top && own.bottom < box.bottom;
      const clear = (other) =>
        own.right < other.left || other.right < own.left || own.bottom < other.top || other.bottom < own.top;
      if (!inside || !taken.every(clear)) return false;
      taken.push(own);
      return true;
    });
    if (!fits) text.remove();
    if (taken.length === MOST_LABELS) return;
  }
}

/* Go to another view: at once, or in a few frames where the reader does not mind motion. */
function go(target, { smooth = true } = {}) {
  cancelAnimationFrame(frame);
  const from = view;
  const to = within(target);
  if (!smooth || still.matches) {
    view = to;
    draw();
    return;
  }
  const begun = performance.now();
  const step = (now) => {
    const part = clamp((now - begun) / DURATION, 0, 1);
    const eased = 1 - (1 - part) ** 3;
    view = Object.fromEntries(Object.keys(to).map((key) => [key, from[key] + (to[key] - from[key]) * eased]));
    draw();
    if (part < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
}

/* Zoom round a place in the frame, which stays where it is. */
function zoomBy(factor, at = { x: 0.5, y: 0.5 }, options = {}) {
  const zoom = clamp(view.zoom * factor, 1, MOST);
  const grown = zoom / view.zoom;
  go({ zoom, x: (view.x + at.x) * grown - at.x, y: (view.y + at.y) * grown - at.y }, options);
}

function move(right, lower, options = {}) {
  go({ zoom: view.zoom, x: view.x + right, y: view.y + lower }, options);
}

function inFrame(event) {
  const box = plot.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}

/* Tools, which are nothing without this script. */
function button(sign, name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.setAttribute("aria-label", name);
  made.title = name;
  made.addEventListener("click", act);
  return made;
}

/* A field that makes the marks stand out whose name has what is typed; Enter goes to the first, the largest. */
function finder() {
  const field = document.createElement("input");
  field.type = "search";
  field.autocomplete = "off";
  const named = document.createElement("label");
  named.append(map.dataset.find, field);
  const told = document.createElement("output");
  field.addEventListener("input", () => {
    const wanted = plain(field.value.trim());
    found = wanted ? largest.filter(({ name }) => name.includes(wanted)) : null;
    for (const mark of marks) mark.link.classList.toggle("hit", Boolean(found?.includes(mark)));
    plot.classList.toggle("seek", found !== null);
    const names = (found ?? []).slice(0, MOST_NAMED).map(({ link }) => nameOf(link));
    const rest = found?.length > MOST_NAMED ? ` … (${found.length.toLocaleString(document.documentElement.lang)})` : "";
    told.textContent = found?.length === 0 ? map.dataset.none : names.join(" · ") + rest;
    label();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !found?.length) return;
    event.preventDefault();
    const [{ link, x, y }] = found;
    const zoom = Math.max(view.zoom, CLOSE);
    go({ zoom, x: x * zoom - 0.5, y: y * zoom - 0.5 });
    link.focus({ preventScroll: true });
  });
  const box = document.createElement("div");
  box.className = "find";
  box.append(named, told);
  return box;
}

const zoomIn = button("+", map.dataset.in, () => zoomBy(STEP));
const zoomOut = button("−", map.dataset.out, () => zoomBy(1 / STEP));
const showAll = button("⛶", map.dataset.all, () => go({ zoom: 1, x: 0, y: 0 }));
const help = document.createElement("p");
help.id = "map-help";
help.className = "small";
help.textContent = map.dataset.help;
const tools = document.createElement("div");
tools.className = "tools";
tools.append(zoomIn, zoomOut, showAll, finder(), help);
map.before(tools);
map.tabIndex = 0;
map.setAttribute("role", "group");
map.setAttribute("aria-labelledby", "map-t");
map.setAttribute("aria-describedby", help.id);

/* The wheel alone scrolls the page; a pinch on a trackpad comes as a wheel with Ctrl. */
plot.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 300), inFrame(event), { smooth: false });
  },
  { passive: false },
);

/* One pointer moves the sheet, two zoom it. */
const pointers = new Map();
let dragged = false;

plot.addEventListener("dragstart", (event) => event.preventDefault());
plot.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  if (pointers.size === 0) dragged = false;
  pointers.set(event.pointerId, { ...inFrame(event), from: event });
});
plot.addEventListener("pointermove", (event) => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  const now = inFrame(event);
  const others = [...pointers.entries()].filter(([id]) => id !== event.pointerId);
  const far = Math.hypot(event.clientX - last.from.clientX, event.clientY - last.from.clientY) > DRAGGED;
  if (others.length) {
    const other = others[0][1];
    const distance = (one) => Math.hypot(one.x - other.x, one.y - other.y) || 0.001;
    zoomBy(distance(now) / distance(last), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, { smooth: false });
    dragged = true;
  } else if (view.zoom > 1 && (dragged || far)) {
    if (!dragged) plot.setPointerCapture(event.pointerId);
    dragged = true;
    move(last.x - now.x, last.y - now.y, { smooth: false });
  } else {
    return;
  }
  pointers.set(event.pointerId, { ...now, from: last.from });
});
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, (event) => pointers.delete(event.pointerId));
}
plot.addEventListener(
  "click",
  (event) => {
    if (dragged) {
      event.preventDefault();
      dragged = false;
    }
  },
  true,
);

/* What is pointed at or focused is named in the frame, for those who cannot wait for a tooltip. */
function say(target) {
  const link = target?.closest?.("a") ?? (sheet.contains(document.activeElement) ? document.activeElement : null);
  readout.textContent = link ? titleOf(link) : "";
}

sheet.addEventListener("pointerover", (event) => say(event.target));
sheet.addEventListener("pointerout", () => say(null));
sheet.addEventListener("focusin", (event) => say(event.target));
sheet.addEventListener("focusout", () => say(null));

/* Walk to the nearest mark in a direction; of the highlighted field, if there is one. */
function walk([right, lower]) {
  const box = plot.getBoundingClientRect();
  const here = marks.find(({ link }) => link === document.activeElement);
  const centre = { x: (view.x + 0.5) / view.zoom, y: (view.y + 0.5) / view.zoom };
  const { x, y } = here ?? centre;
  const only = highlighted();
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    if (mark === here || (only && mark.field !== only)) continue;
    const [wide, high] = [(mark.x - x) * box.width, (mark.y - y) * box.height];
    const along = wide * right + high * lower;
    const aside = Math.abs(wide * lower) + Math.abs(high * right);
    const cost = here ? along + 2 * aside : Math.hypot(wide, high);
    if ((!here || along > 0.01) && cost < least) [best, least] = [mark, cost];
  }
  if (!best) return;
  best.link.focus({ preventScroll: true });
  const [left, top] = [best.x * view.zoom - view.x, best.y * view.zoom - view.y];
  if (left < 0 || left > 1 || top < 0 || top > 1) move(left - 0.5, top - 0.5);
}

map.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) move(arrow[0] / 4, arrow[1] / 4);
  else if (arrow) walk(arrow);
  else if (event.key === "+" || event.key === "=") zoomBy(STEP);
  else if (event.key === "-" || event.key === "_") zoomBy(1 / STEP);
  else if (event.key === "0" || event.key === "Escape") go({ zoom: 1, x: 0, y: 0 });
  else return;
  event.preventDefault();
});

/* Pointing at a field shows its marks before one goes there. */
const chosen = { some: plot.classList.contains("some"), on: [...sheet.querySelectorAll(".on")] };

function highlight(groups) {
  for (const group of sheet.querySelectorAll("g[data-field]")) group.classList.toggle("on", groups.includes(group));
  plot.classList.toggle("some", groups.length > 0);
}

for (const link of document.querySelectorAll(".fields a[data-field]")) {
  const { field } = link.dataset;
  const groups = () => (field ? [...sheet.querySelectorAll("g[data-field]")].filter((g) => g.dataset.field === field) : []);
  for (const begin of ["pointerenter", "focus"]) link.addEventListener(begin, () => highlight(groups()));
  for (const end of ["pointerleave", "blur"]) link.addEventListener(end, () => highlight(chosen.some ? chosen.on : []));
}

addEventListener("resize", draw);
map.classList.add("drawn");
draw();
