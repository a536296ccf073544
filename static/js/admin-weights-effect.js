// Keeps the list of changes and the personas' results up to date while weights are typed.
const root = document.querySelector("[data-weights]");
const form = root.querySelector("[data-weights-form]");
const effect = root.querySelector("[data-weights-effect]");
const status = root.querySelector("[data-weights-status]");
const DELAY = 350; // milliseconds without a further change
let timer = 0;
let request = null;

function show({ effect: html, faults }) {
  const open = new Set([...effect.querySelectorAll("details[open]")].map((one) => one.dataset.persona));
  effect.innerHTML = html;
  effect.querySelectorAll("details").forEach((one) => (one.open ||= open.has(one.dataset.persona)));
  form.querySelectorAll("[aria-invalid]").forEach((input) => {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("title");
  });
  for (const [name, note] of Object.entries(faults)) {
    const input = document.getElementById(name);
    input?.setAttribute("aria-invalid", "true");
    input?.setAttribute("title", note);
  }
  const summary = effect.querySelector("[data-effect-summary]");
  status.textContent = Object.values(faults)[0] ?? summary?.textContent ?? "";
}

async function update() {
  request?.abort();
  request = new AbortController();
  effect.classList.add("is-waiting");
  try {
    const answer = await fetch(root.dataset.whatIf, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Requested-With": "XMLHttpRequest" },
      signal: request.signal,
    });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    show(await answer.json());
    effect.classList.remove("is-waiting");
  } catch (error) {
    if (error.name !== "AbortError") status.textContent = root.dataset.failed;
  }
}

form.addEventListener("weights:change", () => {
  clearTimeout(timer);
  timer = setTimeout(update, DELAY);
});
root.querySelector("[data-weights-try]").hidden = true;
