// Tells the site that a plan was opened from a result: the plan's name and nothing about the visitor.
const language = document.documentElement.lang.toLowerCase();

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-slug] a[href]");
  const slug = link?.closest("[data-slug]").dataset.slug;
  if (slug && link.pathname.includes(`/${slug}/`)) {
    navigator.sendBeacon("/diagnosis-opened", new URLSearchParams({ plan: slug, language }));
  }
});
