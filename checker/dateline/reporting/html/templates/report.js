"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = document.getElementById("tools");
  const status = document.getElementById("status");
  const key = "dateline:" + document.body.dataset.report;
  const known = JSON.parse(document.getElementById("known").textContent);
  const findings = all(".f");
  const levels = ["error", "warning", "info"];
  const idOf = (each) => each.dataset.id || each.id.slice(1);
  const codeOf = (each) => each.querySelector(".meta").textContent.split(" ", 1)[0];
  const levelOf = (each) => levels.find((level) => each.classList.contains(level));
  let done = new Set();
  let kept = true;
  try { done = new Set(JSON.parse(localStorage.getItem(key) || "[]")); } catch { kept = false; }

  function keep() {
    try { localStorage.setItem(key, JSON.stringify([...done].sort())); } catch { kept = false; }
  }
  function showTicks() {
    for (const each of findings) {
      each.querySelector(".tick input").checked = done.has(idOf(each));
      each.classList.toggle("done", done.has(idOf(each)));
    }
  }
  function filter() {
    const wantedLevels = new Set(all("[name=level]:checked", tools).map((box) => box.value));
    const rule = tools.elements.rule.value;
    const words = tools.elements.story.value.toLowerCase().split(/\s+/).filter(Boolean);
    const openOnly = tools.elements.open.checked;
    const stories = new Map();
    for (const story of all(".story")) {
      const told = story.querySelector("h3").textContent.toLowerCase() + " " + story.querySelector(".path").textContent.toLowerCase();
      const wanted = words.every((word) => told.includes(word));
      for (const each of all(".f", story)) stories.set(idOf(each), wanted);
    }
    const ids = new Set();
    const shown = new Set();
    for (const each of findings) {
      const id = idOf(each);
      ids.add(id);
      each.hidden = !(wantedLevels.has(levelOf(each)) && (!rule || codeOf(each) === rule) && stories.get(id) !== false && !(openOnly && done.has(id)));
      if (!each.hidden) shown.add(id);
    }
    for (const story of all(".story")) story.hidden = all(".f", story).every((each) => each.hidden);
    const ticked = [...done].filter((id) => ids.has(id)).length;
    status.textContent = `${shown.size} of ${ids.size} shown, ${ticked} done.` + (kept ? "" : " This browser keeps no ticks: save them before you close the page.");
  }
  function baseline() {
    const rows = new Map();
    const add = (path, code, message, fingerprint, content, reason) =>
      rows.set(fingerprint, { path, code, message, fingerprint, content, ...(reason ? { reason } : {}) });
    for (const [path, code, message, fingerprint, content, reason] of known.kept) add(path, code, message, fingerprint, content, reason);
    for (const each of findings) {
      const id = idOf(each);
      if (!done.has(id)) continue;
      const message = each.querySelector("h3 bdi, h4 bdi").textContent;
      for (const [path, content, fingerprint] of known.shown[id] || []) add(known.paths[path], codeOf(each), message, fingerprint || id, content, "");
    }
    const order = (row) => [row.path, row.code, row.message, row.fingerprint].join("\0");
    const lines = [...rows.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((row) => "    " + JSON.stringify(row));
    return '{\n  "version": 1,\n  "findings": [' + (lines.length ? "\n" + lines.join(",\n") + "\n  " : "") + "]\n}\n";
  }
  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([baseline()], { type: "application/json" }));
    link.download = "dateline-baseline.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  for (const each of findings) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    label.className = "tick";
    box.type = "checkbox";
    label.append(box, " done");
    each.querySelector(".meta").append(label);
  }
  document.addEventListener("change", (event) => {
    if (!event.target.closest(".tick")) return;
    const id = idOf(event.target.closest(".f"));
    if (event.target.checked) done.add(id); else done.delete(id);
    keep();
    showTicks();
    filter();
  });
  for (const kind of ["input", "change"]) tools.addEventListener(kind, filter);
  tools.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("export").addEventListener("click", save);
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])"); for (const each of closed) each.open = true; });
  addEventListener("afterprint", () => { for (const each of closed) each.open = false; });
  tools.hidden = findings.length === 0;
  showTicks();
  filter();
})();
