/* The search: each section that has all the words, those with a word in their heading first. */
(() => {
  const MOST = 12;
  const field = document.getElementById("find");
  const list = document.getElementById("found");
  const up = document.body.dataset.up;
  const lower = searchIndex.map((entry) => entry.slice(1).map((text) => text.toLowerCase()));

  /** How well a section fits; 0 when a word is missing. */
  function score([page, heading, text], words) {
    let sum = 0;
    for (const word of words) {
      const begins = new RegExp("(^|[^\\p{L}\\p{N}])" + word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "u");
      const found =
        (begins.test(heading) ? 20 : 0) + (begins.test(page) ? 8 : 0) + (begins.test(text) ? 4 : text.includes(word) ? 1 : 0);
      if (!found) {
        return 0;
      }
      sum += found;
    }
    return sum;
  }

  function search(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      return [];
    }
    return lower
      .map((entry, at) => ({ at, score: score(entry, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, MOST)
      .map((hit) => ({ entry: searchIndex[hit.at], words }));
  }

  /** Some words around the first that was asked for, which is marked. */
  function excerpt(into, text, words) {
    const low = text.toLowerCase();
    const at = Math.max(0, Math.min(...words.map((word) => low.indexOf(word)).map((i) => (i < 0 ? Infinity : i))));
    const start = at === Infinity ? 0 : Math.max(0, at - 50);
    const word = words.find((candidate) => low.startsWith(candidate, at)) ?? "";
    const shown = text.slice(start, start + 150);
    const from = at === Infinity ? 0 : at - start;
    const mark = document.createElement("mark");
    mark.textContent = shown.slice(from, from + word.length);
    into.append((start > 0 ? "…" : "") + shown.slice(0, from), mark, shown.slice(from + word.length) + (start + 150 < text.length ? "…" : ""));
  }

  function item({ entry: [place, page, heading, text], words }) {
    const link = document.createElement("a");
    link.href = up + place;
    const title = document.createElement("b");
    title.textContent = heading === page ? page : page + " › " + heading;
    const some = document.createElement("small");
    excerpt(some, text, words);
    link.append(title, some);
    const row = document.createElement("li");
    row.append(link);
    return row;
  }

  function show() {
    const hits = search(field.value);
    list.replaceChildren(...hits.map(item));
    if (!hits.length && field.value.trim()) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = "Nothing has all these words.";
      list.append(none);
    }
    list.hidden = !field.value.trim();
    list.querySelector("a")?.classList.add("chosen");
  }

  function choose(step) {
    const links = [...list.querySelectorAll("a")];
    const at = links.findIndex((link) => link.classList.contains("chosen"));
    const next = links[Math.max(0, Math.min(links.length - 1, at + step))];
    links.forEach((link) => link.classList.toggle("chosen", link === next));
    next?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", show);
  field.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key]) {
      event.preventDefault();
      choose(steps[event.key]);
    } else if (event.key === "Enter") {
      list.querySelector("a.chosen")?.click();
    } else if (event.key === "Escape") {
      close();
      field.blur();
    }
  });
  list.addEventListener("click", close);
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".find")) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    }
  });
  const nav = document.getElementById("pages");
  const here = nav.querySelector("[aria-current]");
  if (here && getComputedStyle(nav).overflowY === "auto") {
    nav.scrollTop = here.offsetTop - nav.clientHeight / 2;
  }
})();
