// The weights table as a spreadsheet: arrows, typing over, pasting a block, undo.
// Without script it is a plain form; with script only what was changed is sent.
const form = document.querySelector("[data-weights-form]");
const table = form.querySelector(".weights__table");
const status = form.querySelector("[data-weights-status]");
const undoButton = form.querySelector("[data-weights-undo]");
const inputs = [...form.querySelectorAll(".weights__table input")];
const isCell = (input) => Boolean(input?.closest?.("[data-row]"));
const savedValue = (input) => input.dataset.saved ?? input.defaultValue;
const isChanged = (input) => input.value.trim() !== savedValue(input).trim();
const history = [];
let current = null; // the cell with the focus
let before = ""; // what it held when it got the focus
let editing = false; // arrows move inside the text
let leaving = false;

function mark(input) {
  input.classList.toggle("is-changed", isChanged(input));
}

function announce() {
  undoButton.hidden = history.length === 0;
  form.dispatchEvent(new CustomEvent("weights:change"));
}

function record(changes) {
  if (!changes.length) return;
  history.push(changes);
  changes.forEach(([input]) => mark(input));
  announce();
}

function commit() {
  if (current && current.value !== before) {
    const old = before;
    before = current.value;
    record([[current, old]]);
  }
}

function undo() {
  commit();
  const changes = history.pop();
  if (!changes) return;
  changes.forEach(([input, old]) => {
    input.value = old;
    mark(input);
  });
  changes[0][0].focus();
  before = changes[0][0].value;
  announce();
}

const visibleRows = () => [...table.querySelectorAll("tbody:not([hidden]) [data-row]")];
const cellsOf = (row) =>
  [...row.cells].slice(1).filter((cell) => !cell.hidden).map((cell) => cell.firstElementChild);

function neighbour(input, down, right) {
  const rows = visibleRows();
  const row = rows.indexOf(input.closest("[data-row]"));
  const column = cellsOf(rows[row]).indexOf(input);
  const target = rows[row + down];
  return target ? cellsOf(target)[column + right] : undefined;
}

function go(input) {
  if (!input) return;
  input.focus();
  input.select();
}

function describe(input) {
  const place =
    input.dataset.place ??
    input.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id).textContent.trim()).join(" × ");
  const note = input.getAttribute("aria-invalid") ? input.title : "";
  status.textContent = note ? `${place}: ${note}` : place;
}

form.addEventListener("focusin", ({ target }) => {
  if (!inputs.includes(target)) return;
  current = target;
  before = target.value;
  editing = false;
  if (isCell(target)) {
    inputs.forEach((input) => isCell(input) && (input.tabIndex = input === target ? 0 : -1));
    target.select();
  }
  describe(target);
});
form.addEventListener("focusout", commit);
table.addEventListener("input", ({ target }) => {
  editing = true;
  mark(target);
});
table.addEventListener("dblclick", () => (editing = true));

const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
table.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.isComposing || !inputs.includes(target)) return;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "z" && !editing) {
    event.preventDefault();
    undo();
  } else if (key === "Enter") {
    event.preventDefault(); // the form is sent by its button only
    commit();
    if (isCell(target)) go(neighbour(target, event.shiftKey ? -1 : 1, 0) ?? target);
  } else if (key === "Escape") {
    target.value = before;
    editing = false;
    mark(target);
    target.select();
  } else if (key === "F2") {
    editing = true;
    target.setSelectionRange(target.value.length, target.value.length);
  } else if (key in steps && isCell(target) && !event.shiftKey && !event.altKey && !event.ctrlKey) {
    const sideways = steps[key][1] !== 0;
    if (editing && sideways) return;
    event.preventDefault();
    commit();
    go(neighbour(target, ...steps[key]));
  }
});

table.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (!isCell(event.target) || !/[\t\n]/.test(text)) return;
  event.preventDefault();
  commit();
  const rows = visibleRows();
  const top = rows.indexOf(event.target.closest("[data-row]"));
  const left = cellsOf(rows[top]).indexOf(event.target);
  const changes = [];
  let lost = 0;
  text.split("\n").forEach((line, down) => {
    const cells = rows[top + down] ? cellsOf(rows[top + down]) : [];
    line.split("\t").forEach((value, right) => {
      const input = cells[left + right];
      if (!input) lost += value.trim() ? 1 : 0;
      else if (input.value !== value.trim()) {
        changes.push([input, input.value]);
        input.value = value.trim();
      }
    });
  });
  before = event.target.value;
  record(changes);
  const root = form.closest("[data-weights]").dataset;
  status.textContent = root.pasted.replace("{n}", changes.length) + (lost ? ` ${root.lost.replace("{n}", lost)}` : "");
});

undoButton.addEventListener("click", undo);
form.addEventListener("click", (event) => {
  const link = event.target.closest("[data-goto]");
  if (!link) return;
  event.preventDefault();
  form.dispatchEvent(new CustomEvent("weights:reveal"));
  go(document.getElementById(decodeURIComponent(link.hash.slice(1))));
});
form.addEventListener("formdata", ({ formData }) => {
  inputs.forEach((input) => isChanged(input) || formData.delete(input.name));
});
form.addEventListener("submit", () => (leaving = true));
window.addEventListener("beforeunload", (event) => {
  if (!leaving && inputs.some(isChanged)) event.preventDefault();
});

inputs.forEach(mark);
inputs.filter(isCell).forEach((input, at) => (input.tabIndex = at ? -1 : 0));
