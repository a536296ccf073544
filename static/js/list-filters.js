// Filters of a list, in place: a change asks the same address that the form would, puts the new
// results and counts into the page, and keeps the address and the back button right.
const root = document.querySelector("[data-listing]");
const form = root?.querySelector("[data-filters]");
let running = new AbortController();

if (form) {
  root.addEventListener("change", (event) => {
    // A finished word, a box, a menu; not the word on its way to a suggestion.
    if (event.target.form === form && event.target.name !== "q") update(formAddress());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("drawer:close"));
    update(formAddress());
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-update], [data-live] a[href^='?'], .pagination a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const url = new URL(link.getAttribute("href"), location.href);
    const turnsPage = Boolean(link.closest(".pagination"));
    update(url, { toTop: turnsPage || Boolean(link.closest("[data-live='areas']")), focusHeading: turnsPage });
  });
  window.addEventListener("popstate", () => update(new URL(location.href), { push: false }));
}

function formAddress() {
  const url = new URL(location.pathname, location.href);
  for (const [name, value] of new FormData(form)) if (value) url.searchParams.append(name, value);
  return url;
}

async function update(url, { push = true, toTop = false, focusHeading = false } = {}) {
  running.abort();
  running = new AbortController();
  root.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: running.signal, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (push) history.pushState(null, "", url);
    show(fresh);
  } catch (error) {
    if (error.name === "AbortError") return;
    // The server says it in its own words.
    location.assign(url);
    return;
  }
  root.removeAttribute("aria-busy");
  const heading = document.getElementById("list-heading");
  if (focusHeading) heading.focus({ preventScroll: true });
  if (toTop) heading.scrollIntoView();
}

function show(fresh) {
  document.title = fresh.title;
  for (const region of root.querySelectorAll("[data-live]")) {
    const other = fresh.querySelector(`[data-live="${region.dataset.live}"]`);
    if (other) replace(region, other);
  }
  for (const count of root.querySelectorAll("[data-key]")) {
    const other = fresh.querySelector(`[data-key="${CSS.escape(count.dataset.key)}"]`);
    if (other) count.textContent = other.textContent;
  }
  copyChoices(fresh);
  copyLanguageLinks(fresh);
  document.dispatchEvent(new CustomEvent("list:updated"));
}

// The new content; the focus stays on the link that now stands in the same place.
function replace(region, other) {
  const place = [...region.querySelectorAll("a")].indexOf(document.activeElement);
  if (region.textContent !== other.textContent || region.children.length) region.replaceChildren(...other.childNodes);
  if (place >= 0) (region.querySelectorAll("a")[place] ?? document.getElementById("list-heading")).focus();
}

function copyChoices(fresh) {
  const other = fresh.querySelector("[data-filters]");
  for (const hidden of form.querySelectorAll(":scope > input[type=hidden]")) hidden.remove();
  for (const hidden of other.querySelectorAll(":scope > input[type=hidden]")) form.prepend(hidden);
  for (const box of form.querySelectorAll("input[type=checkbox]")) {
    const twin = other.querySelector(`input[name="${box.name}"][value="${CSS.escape(box.value)}"]`);
    box.checked = Boolean(twin?.hasAttribute("checked"));
  }
  for (const menu of root.querySelectorAll("select")) {
    const chosen = fresh.querySelector(`select[name="${menu.name}"] option[selected]`);
    menu.value = chosen?.value ?? "";
  }
  const word = form.querySelector("[name=q]");
  if (word !== document.activeElement) word.value = other.querySelector("[name=q]").value;
}

// The switch leads to the same filters in another language.
function copyLanguageLinks(fresh) {
  const links = document.querySelectorAll(".language-switch a");
  fresh.querySelectorAll(".language-switch a").forEach((link, index) => links[index]?.setAttribute("href", link.getAttribute("href")));
}
