/* Results while typing: the list's own form, fetched and put in place. Without this script the form does it all. */

const form = document.getElementById("find");
const results = document.getElementById("results");
const said = document.getElementById("said");
const PAUSE = 250;
let waiting;
let running;

/** The address that the form leads to, without what is empty. */
function address() {
  const asked = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...asked]) if (!value.trim()) asked.delete(name);
  const query = asked.toString();
  return form.action + (query && `?${query}`);
}

/** Show the list of an address; what was asked for before is not waited for any more. */
async function show(url) {
  clearTimeout(waiting);
  running?.abort();
  if (url === location.href) return settle();
  const request = (running = new AbortController());
  results.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    history.replaceState(null, "", response.url);
    replace(page);
    settle();
  } catch (error) {
    // A newer request took its place; otherwise the browser shows what is wrong.
    if (!request.signal.aborted) location.assign(url);
  }
}

function settle() {
  results.removeAttribute("aria-busy");
}

/** Take over what differs: results, counts, and the same list in other languages. What has the focus keeps it. */
function replace(page) {
  const focused = document.activeElement?.id;
  document.title = page.title;
  for (const old of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(old.id);
    if (fresh && fresh.innerHTML !== old.innerHTML) old.innerHTML = fresh.innerHTML;
  }
  const links = page.querySelectorAll("a[hreflang]");
  for (const [index, old] of document.querySelectorAll(".languages a[hreflang]").entries()) {
    old.href = links[index].getAttribute("href");
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  said.textContent = document.getElementById("count").textContent;
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(address()), PAUSE);
}

// Until a character is composed, as in Chinese, what stands in the box is no word yet.
if (!navigator.connection?.saveData) {
  form.q.addEventListener("input", (event) => event.isComposing || later());
  form.q.addEventListener("compositionend", later);
}

// Menus and buttons belong to the form by its name, wherever they stand.
document.addEventListener("change", (event) => {
  if (event.target.form === form && event.target !== form.q) show(address());
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // The keyboard of a phone covers what was found.
  if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur();
  show(address());
});
