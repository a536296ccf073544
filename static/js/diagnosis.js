// The diagnosis without full reloads: the next page is fetched, its main part takes the place of
// this one, and the focus goes to the new heading. Whatever fails falls back to the plain page.
const main = document.querySelector("main");
const start = () => main.querySelector("[data-diagnosis]")?.dataset.diagnosis;
let latest = 0;
let shown = location.pathname + location.search;

const staysHere = (address) =>
  Boolean(start()) && address.origin === location.origin &&
  (address.pathname === start() || address.pathname === `${start()}result/`);

async function open(address, { push = true } = {}) {
  const number = ++latest;
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("main");
    if (number !== latest) return;
    if (!answer.ok || !next?.querySelector("[data-diagnosis]")) throw new Error(answer.status);
    await loadStyles(page);
    if (push) history.pushState(null, "", answer.url);
    show(page, next);
  } catch {
    if (number === latest) location.assign(address);
  }
}

async function loadStyles(page) {
  const known = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href));
  const missing = [...page.querySelectorAll("head link[rel=stylesheet]")].filter((link) => !known.has(link.href));
  await Promise.all(missing.map((link) => new Promise((done) => {
    const copy = document.importNode(link);
    copy.onload = copy.onerror = done;
    document.head.append(copy);
  })));
}

function show(page, next) {
  shown = location.pathname + location.search;
  document.title = page.title;
  document.body.className = page.body.className;
  main.replaceChildren(...next.childNodes);
  main.removeAttribute("aria-busy");
  // The language switch carries the answers along.
  const links = page.querySelectorAll(".language-switch a");
  document.querySelectorAll(".language-switch a").forEach((link, at) => {
    if (links[at]) link.href = links[at].href;
  });
  prepare();
  const heading = main.querySelector("[data-diagnosis-heading], h1");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

// Buttons that need script; of the boxes to compare as many as the comparison takes.
function prepare() {
  for (const button of main.querySelectorAll("[data-print], [data-copy-address]")) {
    button.parentElement.hidden = false;
  }
  limitComparison();
}

function limitComparison() {
  const form = main.querySelector("[data-most]");
  if (!form) return;
  const boxes = [...main.querySelectorAll("input[form=compare-form]")];
  const isFull = boxes.filter((box) => box.checked).length >= Number(form.dataset.most);
  for (const box of boxes) box.disabled = isFull && !box.checked;
}

main.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-diagnosis-form]");
  if (!form) return;
  event.preventDefault();
  const address = new URL(event.submitter?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
  const answers = new URLSearchParams(new FormData(form));
  address.search = answers.toString();
  // The way back shows the question with its answer.
  const code = answers.get("done");
  answers.delete("done");
  if (!answers.has("change")) answers.set("ask", code);
  history.replaceState(null, "", `${start()}?${answers}`);
  open(address);
});

main.addEventListener("click", async (event) => {
  const print = event.target.closest("[data-print]");
  const copy = event.target.closest("[data-copy-address]");
  if (print) window.print();
  if (copy) {
    await navigator.clipboard?.writeText(location.href);
    main.querySelector("[data-tool-status]").textContent = copy.textContent = copy.dataset.done;
  }
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const address = new URL(link.href);
  if (!staysHere(address) || address.hash) return;
  event.preventDefault();
  open(address);
});

main.addEventListener("change", limitComparison);
addEventListener("popstate", () => {
  // A jump to an anchor fires it too.
  if (location.pathname + location.search !== shown && staysHere(new URL(location.href))) open(location.href, { push: false });
});
prepare();
