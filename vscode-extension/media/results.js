// The table of a run's records. All text goes into textContent; nothing here becomes markup.
"use strict";
(() => {
  const editor = acquireVsCodeApi();
  const body = document.querySelector("tbody");
  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const link = (text, title, message) => {
    const made = element("a", text);
    made.tabIndex = 0;
    made.role = "link";
    made.title = title;
    const go = () => editor.postMessage(message);
    made.addEventListener("click", go);
    made.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
    return made;
  };
  const cell = (content, className) => {
    const made = document.createElement("td");
    if (className) made.className = className;
    if (typeof content === "string") made.textContent = content;
    else if (content) made.append(content);
    return made;
  };

  let rows = [];
  let wanted = "";
  const show = () => {
    const kept = rows.filter((row) => !wanted || (wanted === "changed" ? row.was !== undefined : row.decision === (wanted === "unread" ? "" : wanted)));
    body.replaceChildren(...kept.map((row) => {
      const line = document.createElement("tr");
      line.append(
        cell((row.decision || "not read") + (row.was === undefined ? "" : `, was ${row.was || "not read"}`), `decision ${row.decision || "unread"}`),
        cell(link(row.id || "–", "Show the record in its file", { type: "record", row: row.index }), "id"),
        cell(row.leading ? link(row.leading, "Show the principle in the spec", { type: "principle", row: row.index }) : row.escalates, "principle"),
        cell(row.error || row.message),
        cell(row.decision ? link("Why?", "Show the whole reasoning about this record", { type: "why", row: row.index }) : "", "why"),
        cell(row.line ? `${row.file}:${row.line}` : row.file, "place"));
      return line;
    }));
    document.querySelector(".empty").hidden = kept.length > 0;
    for (const button of document.querySelectorAll("button[data-decision]")) button.setAttribute("aria-pressed", String(button.dataset.decision === wanted));
  };
  for (const button of document.querySelectorAll("button[data-decision]")) {
    button.addEventListener("click", () => { wanted = button.dataset.decision; show(); });
  }
  document.getElementById("report").addEventListener("click", () => editor.postMessage({ type: "report" }));
  document.getElementById("compare").addEventListener("click", () => editor.postMessage({ type: "compare" }));
  window.addEventListener("message", ({ data }) => {
    rows = data.rows;
    document.querySelector(".counts").textContent = data.counts;
    document.querySelector(".more").textContent = data.more;
    for (const button of document.querySelectorAll(".bar button")) button.hidden = rows.length === 0;
    wanted = "";
    show();
  });
  editor.postMessage({ type: "ready" });
})();
