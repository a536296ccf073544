// The editor of translations: saves one segment at a time, moves on by keyboard, loses nothing.

const desk = document.querySelector("[data-desk]");
const status = desk.querySelector("[data-desk-status]");

const cards = () => [...desk.querySelectorAll("[data-segment]")];
const textOf = (card) => card.querySelector("textarea[name=text]");
const commentOf = (card) => card.querySelector("textarea[name=comment]");
const isChanged = (card) =>
  textOf(card).value !== textOf(card).dataset.stored || Boolean(commentOf(card)?.value.trim());

function prepare(card) {
  for (const button of card.querySelectorAll("[data-copy]")) button.hidden = false;
}

function showProgress() {
  const confirmed = cards().filter((card) => card.dataset.state === "confirmed").length;
  desk.querySelector("[data-desk-confirmed]").textContent = confirmed;
  desk.querySelector("[data-desk-progress] progress").value = confirmed;
}

function goTo(card) {
  if (!card) return;
  card.scrollIntoView({ block: "nearest" });
  textOf(card).focus();
}

function goToNextOpen(card) {
  const all = cards();
  const start = all.indexOf(card) + 1;
  const next = [...all.slice(start), ...all.slice(0, start)].find(
    (other) => other.dataset.state !== "confirmed",
  );
  if (next) goTo(next);
  else status.textContent = desk.dataset.doneText;
}

function showOffline(card) {
  card.querySelector(".segment__problem")?.remove();
  const problem = document.createElement("p");
  problem.className = "segment__problem";
  problem.setAttribute("role", "alert");
  problem.textContent = desk.dataset.offlineText;
  textOf(card).after(problem);
}

// What stands in a field that the button is not about survives the exchange.
function exchange(card, html, button) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  const fresh = template.content.firstElementChild;
  const leavesText = ["comment", "resolve", "decline"].includes(button.value);
  if (leavesText || button.name === "waive") {
    if (textOf(card).value !== textOf(card).dataset.stored) {
      textOf(fresh).value = textOf(card).value;
    }
  }
  if (button.value !== "comment" && commentOf(card) && commentOf(fresh)) {
    commentOf(fresh).value = commentOf(card).value;
  }
  card.replaceWith(fresh);
  prepare(fresh);
  return fresh;
}

async function send(form, button, moveOn) {
  const card = form.closest("[data-segment]");
  const data = new FormData(form, button);
  for (const other of form.querySelectorAll("button")) other.disabled = true;
  let answer;
  try {
    // Not `form.action`: the buttons bear that name.
    answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: data,
      headers: { "X-Requested-With": "XMLHttpRequest" },
      redirect: "error",
    });
    if (![200, 409, 410, 422].includes(answer.status)) throw new Error(String(answer.status));
  } catch {
    for (const other of form.querySelectorAll("button")) other.disabled = false;
    showOffline(card);
    return;
  }
  const fresh = exchange(card, await answer.text(), button);
  showProgress();
  status.textContent = fresh.querySelector("[data-message]")?.textContent ?? "";
  if (answer.ok && moveOn) goToNextOpen(fresh);
  else textOf(fresh).focus({ preventScroll: true });
}

desk.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.question;
  if (question && !window.confirm(question)) event.preventDefault();
  if (!event.target.matches("[data-segment-form]")) return;
  event.preventDefault();
  send(event.target, event.submitter, event.submitter.dataset.moveOn === "yes");
  delete event.submitter.dataset.moveOn;
});

desk.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = textOf(button.closest("[data-segment]"));
  text.value = button.dataset.copy;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
});

// Similar texts are looked up when somebody begins to work on the segment.
desk.addEventListener("focusin", async (event) => {
  const place = event.target.closest("[data-segment]")?.querySelector("[data-similar]");
  if (!place || place.dataset.similar || event.target.tagName !== "TEXTAREA") return;
  place.dataset.similar = "asked";
  try {
    const answer = await fetch(place.querySelector("a").href);
    if (!answer.ok) return;
    const found = document.createElement("div");
    found.innerHTML = await answer.text();
    for (const button of found.querySelectorAll("[data-copy]")) button.hidden = false;
    place.replaceWith(...found.children);
  } catch {
    place.dataset.similar = "";
  }
});

desk.addEventListener("keydown", (event) => {
  const card = event.target.closest("[data-segment]");
  if (!card || event.isComposing) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    const isComment = event.target === commentOf(card);
    const button = card.querySelector(isComment ? "button[value=comment]" : "button[name=action]");
    if (!isComment) button.dataset.moveOn = "yes";
    button.form.requestSubmit(button);
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    goTo(cards()[cards().indexOf(card) + (event.key === "ArrowDown" ? 1 : -1)]);
  }
});

window.addEventListener("beforeunload", (event) => {
  if (cards().some(isChanged)) event.preventDefault();
});

cards().forEach(prepare);
