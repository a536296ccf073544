// The last question's form adds a parameter that only the flow needs. The address that a visitor
// copies from the result holds the answers alone.
const result = document.querySelector("[data-own-address]");

if (result && location.pathname + location.search !== result.dataset.ownAddress) {
  history.replaceState(null, "", result.dataset.ownAddress + location.hash);
}
