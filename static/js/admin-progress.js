// Keeps a progress display up to date while work goes on; without script a reload does the same.
const SECONDS = 3;

for (const place of document.querySelectorAll("[data-progress]")) {
  watch(place);
}

function watch(place) {
  if (!place.querySelector("[data-progress-open]")) return;
  setTimeout(async () => {
    if (document.visibilityState === "visible") await refresh(place);
    watch(place);
  }, SECONDS * 1000);
}

async function refresh(place) {
  try {
    const answer = await fetch(place.dataset.progress, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    place.innerHTML = await answer.text();
  } catch {
    return; // offline: the next round tries again
  }
  const button = document.querySelector("[data-progress-publish]");
  if (button) button.disabled = !place.querySelector("[data-progress-publishable]");
}
