// Counts visits with Google Analytics, if the visitor agrees. Nothing is requested before; a
// browser that refuses to remember an answer is neither asked nor counted, nor is one in which
// somebody has worked in the admin (admin-browser.js).
const script = document.querySelector("script[data-measurement-id]");
const { address, host, measurementId } = script.dataset;
const asksFirst = "asksFirst" in script.dataset;
const banner = document.querySelector("[data-consent-banner]");
const choices = document.querySelector("[data-consent-choices]");
let isLoaded = false;

function remember(answer) {
  try {
    if (answer) localStorage.setItem("measurement", answer);
    return { answer: localStorage.getItem("measurement"), isStaff: "staff" in localStorage };
  } catch {
    return { answer: "no", isStaff: false };
  }
}

// Addresses without what was searched for or answered; of campaigns only the name is kept.
function withoutAnswers(text) {
  if (!text) return "";
  const url = new URL(text);
  const kept = [...url.searchParams].filter(([name]) => name.startsWith("utm_"));
  url.search = new URLSearchParams(kept);
  url.hash = "";
  return url.href;
}

function load() {
  if (isLoaded) return;
  isLoaded = true;
  window.dataLayer = [];
  const tell = function () { window.dataLayer.push(arguments); }; // Google's script wants `arguments`
  tell("consent", "default", {
    ad_storage: "denied",
    ad_user_data: "denied",
    ad_personalization: "denied",
    analytics_storage: "granted",
  });
  tell("js", new Date());
  tell("config", measurementId, {
    allow_ad_personalization_signals: false,
    allow_google_signals: false,
    cookie_domain: "none", // this host only, not all of the prefecture's
    page_location: withoutAnswers(location.href),
    page_referrer: withoutAnswers(document.referrer),
  });
  const loader = document.createElement("script");
  loader.async = true;
  loader.src = `${address}?id=${measurementId}`;
  document.head.append(loader);
}

function stop() {
  window[`ga-disable-${measurementId}`] = true;
  for (const name of ["_ga", `_ga_${measurementId.slice(2)}`]) {
    document.cookie = `${name}=; path=/; max-age=0`;
  }
}

// What sticks to the foot of the window stands on the question, not under it.
function measureBanner() {
  const height = banner?.hidden === false ? banner.offsetHeight : 0;
  document.documentElement.style.setProperty("--consent-height", `${height}px`);
}

function apply({ answer, isStaff }) {
  const byDefault = asksFirst || navigator.globalPrivacyControl ? "no" : "yes";
  const counts = (answer ?? byDefault) === "yes";
  if (banner) banner.hidden = isStaff || answer !== null || Boolean(navigator.globalPrivacyControl);
  measureBanner();
  if (choices) {
    choices.hidden = false;
    const state = isStaff ? "staff" : counts ? "yes" : "no";
    for (const text of choices.querySelectorAll("[data-consent-state]")) {
      text.hidden = text.dataset.consentState !== state;
    }
    for (const button of choices.querySelectorAll("[data-consent]")) {
      button.hidden = isStaff;
      button.setAttribute("aria-pressed", button.dataset.consent === state);
    }
  }
  if (counts && !isStaff) {
    window[`ga-disable-${measurementId}`] = false;
    load();
  }
}

if (location.host === host) {
  apply(remember());
  addEventListener("resize", measureBanner);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-consent]");
    if (!button) return;
    if (button.dataset.consent === "no") stop();
    apply(remember(button.dataset.consent));
    if (banner?.contains(button)) document.querySelector("main").focus({ preventScroll: true });
  });
}
