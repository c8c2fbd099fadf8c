// Offers words while one types. Without this file the search box works all the same.
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("suggesties");
  if (!box || !list) return;
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = box.value.split(/\s+/);
      const last = words.pop();
      if (last.length < 2) return;
      const answer = await fetch("/suggesties?q=" + encodeURIComponent(last));
      if (!answer.ok) return;
      const found = (await answer.text()).split("\n").filter(Boolean);
      list.replaceChildren(
        ...found.map((word) => {
          const option = document.createElement("option");
          option.value = [...words, word].join(" ");
          return option;
        }),
      );
    }, 150);
  });
})();
(() => {
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
