// Remembers that somebody works in the admin with this browser, whose visits to the public pages
// are then not counted (measurement.js). Nothing is sent.
try {
  localStorage.setItem("staff", "yes");
} catch {
  // A browser that remembers nothing is not counted anyway.
}
