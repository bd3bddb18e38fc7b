// Stands before the report's own script, and sends what is clicked: a record's place, a principle, a clause, why. Made into part of the page by the extension.
"use strict";
(() => {
  const editor = acquireVsCodeApi();
  const root = document.documentElement;
  const follow = () => { root.dataset.theme = document.body.className.includes("vscode-light") || document.body.className.includes("high-contrast-light") ? "light" : "dark"; };
  follow();
  new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ["class"] });

  const make = (parent, selector, title) => {
    for (const element of parent.querySelectorAll(selector)) {
      element.classList.add("leads");
      element.tabIndex = 0;
      element.setAttribute("role", "link");
      element.title = title;
    }
  };
  make(document, "article.record h3 a, article.record .place", "Show the record in its file");
  make(document, ".said b, tr[data-principle] .name", "Show the principle in the spec");
  make(document, ".said .clause", "Show the clause in the spec");
  for (const article of document.querySelectorAll("article.record")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "why";
    button.textContent = "Why?";
    button.title = "Show the whole reasoning about this record";
    article.querySelector("header").append(" ", button);
  }

  const act = (event) => {
    const target = event.target instanceof Element ? event.target.closest(".leads, .why") : null;
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    const article = target.closest("article.record");
    const place = article ? Number(article.dataset.place) : undefined;
    if (target.classList.contains("why")) editor.postMessage({ type: "why", record: place });
    else if (target.closest("[data-principle]")) {
      const clause = target.classList.contains("clause") ? target.textContent : undefined;
      editor.postMessage({ type: "clause", principle: target.closest("[data-principle]").dataset.principle, clause });
    } else editor.postMessage({ type: "record", record: place });
  };
  document.addEventListener("click", act, true);
  document.addEventListener("keydown", (event) => { if (event.key === "Enter") act(event); }, true);

  // A webview saves no file by itself: the labels go to the editor, which asks where to.
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => editor.postMessage({ type: "labels", text }));
    return "#";
  };
})();
