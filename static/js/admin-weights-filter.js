// Shows the rows of one question and the columns of one kind without losing what was typed.
// Where the server has already left something out, the choice is sent to it instead.
const filter = document.querySelector("[data-weights-filter]");
const form = document.querySelector("[data-weights-form]");
const table = form.querySelector(".weights__table");
const { question, kind, used } = filter.elements;
const columns = [...table.querySelectorAll("[data-column]")];

function isUsed(at, rows) {
  return rows.some((row) => row.cells[at + 1].firstElementChild.value.trim() !== "");
}

function apply() {
  table.querySelectorAll("tbody").forEach((body) => {
    body.hidden = question.value !== "" && body.dataset.question !== question.value;
  });
  const rows = [...table.querySelectorAll("tbody:not([hidden]) [data-row]")];
  const shown = columns.map(
    (column, at) =>
      (kind.value === "" || column.dataset.kind === kind.value) && (!used.checked || isUsed(at, rows)),
  );
  columns.forEach((column, at) => (column.hidden = !shown[at]));
  table.querySelectorAll("[data-row]").forEach((row) => {
    shown.forEach((show, at) => (row.cells[at + 1].hidden = !show));
  });
  table.querySelectorAll(".weights__kinds [data-kind]").forEach((head) => {
    const count = columns.filter((column) => column.dataset.kind === head.dataset.kind && !column.hidden).length;
    head.hidden = count === 0;
    head.colSpan = Math.max(count, 1);
  });
}

if (filter.dataset.whole) {
  filter.querySelector("[data-weights-filter-button]").hidden = true;
  filter.querySelector("[data-weights-used]").hidden = false;
  used.checked = true;
  // One question at a time is easier to read; what is waiting to be saved must be in sight.
  const isUntouched = !table.querySelector("[data-saved], [aria-invalid]");
  if (isUntouched && question.options.length > 1) question.selectedIndex = 1;
  filter.addEventListener("change", apply);
  filter.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("weights:reveal", () => {
    question.value = "";
    kind.value = "";
    used.checked = false;
    apply();
  });
  apply();
} else {
  filter.addEventListener("change", () => filter.requestSubmit());
}

// After a refused save the first cell to mend may lie far to the right.
const wrong = table.querySelector("[aria-invalid]");
wrong?.scrollIntoView({ block: "center", inline: "center" });
wrong?.focus({ preventScroll: true });
