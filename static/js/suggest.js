// Suggestions while typing: a combobox after the ARIA Authoring Practices. Arrows choose, Enter
// goes there, Escape closes; without a choice Enter searches for what was typed.
const PAUSE = 150;

for (const [index, field] of document.querySelectorAll("[data-suggest]").entries()) {
  const input = field.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  let timer;
  let running = new AbortController();

  list.id = `suggestions-${index}`;
  list.className = "suggest__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.querySelector("label").textContent);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  field.append(list, status);
  close();

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    // While a Japanese word is being converted its kana come and go.
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", close);
  // Before the blur that would close the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option && event.button === 0) location.assign(option.dataset.url);
  });

  async function ask() {
    const words = input.value.trim();
    running.abort();
    running = new AbortController();
    if (!words) return close();
    try {
      if (!known.has(words)) {
        const url = `${field.dataset.suggest}?${new URLSearchParams({ q: words })}`;
        const answer = await fetch(url, { signal: running.signal, credentials: "omit" });
        if (!answer.ok) return close();
        known.set(words, (await answer.json()).suggestions);
      }
      if (document.activeElement === input && input.value.trim() === words) show(known.get(words));
    } catch {
      // Suggestions are a help: without an answer there are none.
    }
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    input.removeAttribute("aria-activedescendant");
    status.textContent = suggestions.length ? `${suggestions.length}: ${field.dataset.suggestSome}` : field.dataset.suggestNone;
  }

  function option({ label, note, url }, place) {
    const item = document.createElement("li");
    const kind = document.createElement("small");
    item.id = `${list.id}-${place}`;
    item.className = "suggest__option";
    item.dataset.url = url;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    kind.textContent = note;
    item.append(label, " ", kind);
    return item;
  }

  function close() {
    clearTimeout(timer);
    running.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    status.textContent = "";
  }

  function onKey(event) {
    if (list.hidden || event.isComposing) return;
    const options = [...list.children];
    const at = options.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place before the first and after the last: the typed word itself.
      choose(options, ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.assign(options[at].dataset.url);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  }

  function choose(options, at) {
    options.forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  }
}
