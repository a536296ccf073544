// Keeps what is marked for comparison while a visitor goes from list to list, in this tab only
// (sessionStorage; nothing is sent anywhere). Without script the marks of one list are a GET form.
const KEY = "compare";
const bar = document.querySelector("[data-compare-bar]");
const boxes = () => document.querySelectorAll("[data-compare]");
const most = Number(bar?.dataset.compareMost ?? 4);
const nameOf = (box) => `${box.name}:${box.value}`;

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((name) => /^(plan|stay|workspace|activity):[\w-]+$/.test(name)).slice(0, most) : [];
  } catch {
    return [];
  }
}

function keep(chosen) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing still sends the marks of this page.
  }
}

function addressOf(chosen) {
  return new URLSearchParams(chosen.map((name) => name.split(":")));
}

function show(chosen) {
  const status = bar.querySelector("[data-compare-status]");
  const isFull = chosen.length >= most;
  for (const box of boxes()) {
    box.checked = chosen.includes(nameOf(box));
    box.disabled = isFull && !box.checked;
  }
  bar.classList.toggle("compare-bar--active", chosen.length > 0);
  bar.querySelector("[data-compare-clear]").hidden = chosen.length === 0;
  bar.querySelector("[data-compare-count]").textContent = chosen.length ? ` (${chosen.length})` : "";
  status.textContent = isFull ? bar.querySelector("[data-compare-full]").content.textContent : bar.dataset.hint;
}

// A plan's own page: what is marked already comes along.
for (const link of document.querySelectorAll("[data-compare-add]")) {
  const own = link.dataset.compareAdd;
  const others = read().filter((name) => name !== own);
  link.search = addressOf([...others.slice(0, most - 1), own]);
}

if (bar) {
  bar.dataset.hint = bar.querySelector("[data-compare-status]").textContent;
  show(read());

  // On the document: filters put new cards into the page.
  document.addEventListener("change", ({ target: box }) => {
    if (!box.matches("[data-compare]")) return;
    const others = read().filter((name) => name !== nameOf(box));
    const chosen = box.checked ? [...others, nameOf(box)].slice(0, most) : others;
    keep(chosen);
    show(chosen);
  });
  document.addEventListener("list:updated", () => show(read()));

  bar.querySelector("[data-compare-clear]").addEventListener("click", () => {
    keep([]);
    show([]);
    bar.querySelector("[type=submit]").focus();
  });

  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${bar.action}?${addressOf(read())}`);
  });

  // Back from the comparison the browser may restore the old page with its old marks.
  addEventListener("pageshow", () => show(read()));
} else if (document.querySelector(".compare")) {
  // The address is the truth: what was taken out of the table is no longer marked in the lists.
  keep([...new URLSearchParams(location.search)].map((pair) => pair.join(":")).slice(0, most));
}
