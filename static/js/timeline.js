// Loads a timeline of Facebook or X when a visitor asks for it: until then nothing is sent there.
for (const timeline of document.querySelectorAll("[data-timeline]")) {
  const button = timeline.querySelector("[data-timeline-load]");
  button.hidden = false;

  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.className = "timeline__frame";
    frame.title = timeline.dataset.timelineTitle;
    frame.referrerPolicy = "strict-origin";
    frame.src = timeline.dataset.timeline;
    timeline.append(frame);
    button.remove();
    frame.focus();
  });
}
