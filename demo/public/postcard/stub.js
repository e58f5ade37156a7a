// The stub of the README in a file of its own, because Postcard's policy allows no inline script.
window.farshore =
  window.farshore ||
  ((...a) =>
    new Promise((y, n) => {
      window.farshore.q = window.farshore.q || [];
      window.farshore.q.push([a, y, n]);
    }));
