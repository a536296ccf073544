// On a phone the filters open as a dialog: it keeps the focus, closes on Escape, and gives the
// focus back. Without script the same link shows them in the page.
const drawer = document.querySelector("[data-drawer]");
const opener = document.querySelector("[data-drawer-open]");

if (drawer && opener && "HTMLDialogElement" in window) {
  const place = document.createComment("drawer");
  const dialog = document.createElement("dialog");
  dialog.className = "drawer-dialog";
  dialog.setAttribute("aria-labelledby", drawer.getAttribute("aria-labelledby"));
  drawer.before(place, dialog);

  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  const open = (event) => {
    event.preventDefault();
    dialog.append(drawer);
    dialog.showModal();
  };
  opener.addEventListener("click", open);
  opener.addEventListener("keydown", (event) => {
    if (event.key === " ") open(event);
  });
  drawer.querySelector("[data-drawer-close]").addEventListener("click", (event) => {
    if (!dialog.open) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    place.after(drawer);
    opener.focus();
  });
  document.addEventListener("drawer:close", () => dialog.open && dialog.close());
  // A wide window shows the filters as a column: nothing stays behind in a closed dialog.
  matchMedia("(min-width: 62rem)").addEventListener("change", (wide) => wide.matches && dialog.open && dialog.close());
}
