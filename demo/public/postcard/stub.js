// The stub of the README in a file of its own, because Postcard's policy allows no inline script.
window.farshore =
  window.farshore ||
  ((...a) => {
    const p = new Promise((y, n) => {
      window.farshore.q = window.farshore.q || [];
      window.farshore.q.push([a, y, n]);
    });
    // whoever does not wait for the answer must not meet it as an uncaught error
    p.catch(() => {});
    return p;
  });
