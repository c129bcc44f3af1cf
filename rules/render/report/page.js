(function () {
  // Paper cannot be unfolded: what is closed opens for print and closes again after it.
  var unfolded = [];
  window.addEventListener("beforeprint", function () {
    unfolded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    unfolded.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () { unfolded.forEach(function (d) { d.open = false; }); unfolded = []; });
  var form = document.getElementById("saring"), count = document.getElementById("jumlah");
  var all = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  if (!form || !all.length) return;
  form.hidden = false;
  document.documentElement.className = "scripted";
  var names = ["aturan", "bobot", "pelaku", "hitung", "kata"];
  function apply(keep) {
    var query = new URLSearchParams(), shown = 0;
    names.forEach(function (n) { if (form.elements[n].value) query.set(n, form.elements[n].value); });
    all.forEach(function (a) {
      var ok = names.every(function (n) {
        var wanted = form.elements[n].value;
        if (!wanted) return true;
        if (n === "kata") return a.textContent.toLowerCase().indexOf(wanted.toLowerCase()) >= 0;
        if (n === "pelaku") return a.dataset.pelaku.split("|").indexOf(wanted) >= 0;
        return a.dataset[n] === wanted;
      });
      a.hidden = !ok;
      if (ok) shown += 1;
    });
    count.textContent = shown + "/" + all.length;
    if (!keep) history.replaceState(null, "", query.toString() ? "?" + query + location.hash : location.pathname + location.hash);
  }
  var start = new URLSearchParams(location.search);
  names.forEach(function (n) { if (start.get(n)) form.elements[n].value = start.get(n); });
  form.addEventListener("input", function () { apply(false); });
  form.addEventListener("reset", function () { setTimeout(function () { apply(false); }, 0); });
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  apply(true);
})();
