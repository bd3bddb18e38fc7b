// The report's page without this script is whole; here it gets filters, thresholds to move, and labels. No markup is made from text: texts go into textContent alone.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const root = document.documentElement;
  root.classList.add("scripted");

  const themes = ["", "light", "dark"];
  document.getElementById("theme").addEventListener("click", () => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const order = dark ? ["", "light", "dark"] : ["", "dark", "light"];
    const next = order[(order.indexOf(root.dataset.theme ?? "") + 1) % themes.length];
    if (next) root.dataset.theme = next;
    else delete root.dataset.theme;
  });

  // Thresholds: how many scores lie between the constant as written and where it is moved to.
  const between = (bins, low, high) => bins.slice(low, high).reduce((sum, count) => sum + count, 0);
  const counted = (count, word) => `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;
  for (const slider of document.querySelectorAll(".move input")) {
    const output = slider.parentElement.querySelector("output");
    const written = Math.round(Number(slider.dataset.value) * 100);
    const byDecision = data.scores[Number(slider.dataset.score)];
    const show = () => {
      const moved = Number(slider.value);
      const low = Math.min(written, moved);
      const high = Math.max(written, moved);
      const parts = byDecision.map((bins) => between(bins, low, high));
      const sum = parts.reduce((a, b) => a + b, 0);
      const isMore = (moved < written) === (slider.dataset.up === "yes");
      const now = ["allowed", "escalated", "blocked"].map((word, i) => [parts[i], word]).filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
      output.textContent = moved === written
        ? `${(moved / 100).toFixed(2)}, as it is`
        : `${(moved / 100).toFixed(2)}: ${isMore ? "it would hold for" : "it would no longer hold for"} ${counted(sum, "score")}${now.length ? `, of records now ${now.join(", ")}` : ""}`;
    };
    slider.addEventListener("input", show);
    show();
  }

  // Records.
  const articles = [...document.querySelectorAll("article.record")];
  const labels = new Map();
  const filters = document.getElementById("filters");
  if (!filters) return;

  const texts = articles.map((article) => article.textContent.toLowerCase());
  const fits = (record, place, wanted) =>
    (!wanted.decision || record.decision === wanted.decision) &&
    (!wanted.principle || record.principles.includes(wanted.principle)) &&
    (!wanted.reason || record.reasons.includes(wanted.reason)) &&
    (!wanted.group || record.group === wanted.group) &&
    (!wanted.label || (labels.get(place)?.label ?? "none") === wanted.label) &&
    (!wanted.text || texts[place].includes(wanted.text.toLowerCase()));

  const orders = {
    run: (a, b) => a - b,
    worst: (a, b) => data.records[b].gravity - data.records[a].gravity || a - b,
    closest: (a, b) => data.records[a].nearest - data.records[b].nearest || a - b,
  };

  const apply = () => {
    const wanted = Object.fromEntries(new FormData(filters));
    let shown = 0;
    for (const [place, article] of articles.entries()) {
      article.hidden = !fits(data.records[place], place, wanted);
      shown += article.hidden ? 0 : 1;
    }
    const places = [...articles.keys()].sort(orders[wanted.order] ?? orders.run);
    const parent = articles[0].parentElement;
    for (const place of places) parent.append(articles[place]);
    document.getElementById("shown").textContent = `${shown} of ${articles.length} shown`;
  };
  filters.addEventListener("input", apply);
  filters.addEventListener("reset", () => setTimeout(apply));
  filters.addEventListener("submit", (event) => event.preventDefault());

  // Labels: kept in the page until they are saved as a file.
  let unsaved = false;
  const set = (place, change) => {
    const label = { ...labels.get(place), ...change };
    if (!label.label && !label.comment) labels.delete(place);
    else labels.set(place, label);
    unsaved = labels.size > 0;
    document.getElementById("export").textContent = labels.size ? `Save ${labels.size} label${labels.size === 1 ? "" : "s"}` : "Save labels";
  };
  for (const [place, article] of articles.entries()) {
    const buttons = [...article.querySelectorAll("button[data-label]")];
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const isPressed = button.getAttribute("aria-pressed") === "true";
        for (const other of buttons) other.setAttribute("aria-pressed", String(other === button && !isPressed));
        set(place, { label: isPressed ? undefined : button.dataset.label });
      });
    }
    article.querySelector(".label input").addEventListener("input", (event) => set(place, { comment: event.target.value.trim() || undefined }));
  }

  const lines = () => [...labels.entries()].sort(([a], [b]) => a - b).map(([place, { label, comment }]) => {
    const record = data.records[place];
    return JSON.stringify({ id: record.id, file: record.file, line: record.line, constitution: data.constitution, version: data.version ?? undefined, decision: record.decision, violated: record.violated, label, comment }) + "\n";
  });
  document.getElementById("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.download = "labels.jsonl";
    link.href = URL.createObjectURL(new Blob(lines(), { type: "application/jsonl" }));
    link.click();
    URL.revokeObjectURL(link.href);
    unsaved = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  apply();
})();
