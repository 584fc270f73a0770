// A button beside each [data-copy] that copies its words, and one in each [data-print] that prints.
// Without scripts the words can be selected, and the browser's menu prints.
for (const place of document.querySelectorAll("[data-print]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = place.dataset.print;
  button.addEventListener("click", () => window.print());
  place.append(button);
}
for (const words of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "aside";
  const copied = words.textContent.trim();
  words.after(button, said);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copied);
    said.textContent = words.dataset.copied;
    setTimeout(() => { said.textContent = ""; }, 3000);
  });
}

// The sentence that a link to words leads to, shown beside the link while it is pointed at or has
// the focus (WCAG 1.4.13: Escape puts it away, the pointer may move onto it).
const peek = document.createElement("div");
peek.className = "peek";
peek.id = "peek";
peek.setAttribute("role", "tooltip");
peek.hidden = true;
document.body.append(peek);
let leaving = 0;
const putAway = () => { peek.hidden = true; };
const show = (link) => {
  clearTimeout(leaving);
  const words = document.getElementById(link.hash.slice(1));
  const sentence = words?.closest(".sentence, blockquote");
  if (!sentence) return;
  const shown = sentence.cloneNode(true);
  for (const named of [shown, ...shown.querySelectorAll("[id]")]) named.removeAttribute("id");
  for (const mark of shown.querySelectorAll(`[data-of]`)) mark.classList.toggle("pointed", mark.dataset.of === link.hash.slice(1));
  const speaks = words.closest("[lang]");
  peek.lang = speaks ? speaks.lang : "";
  peek.replaceChildren(...shown.childNodes);
  peek.hidden = false;
  const at = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - peek.offsetWidth - 12;
  peek.style.left = `${Math.max(12, Math.min(at.left, room)) + scrollX}px`;
  const below = at.bottom + peek.offsetHeight + 8 < innerHeight;
  peek.style.top = `${(below ? at.bottom + 6 : at.top - peek.offsetHeight - 6) + scrollY}px`;
};
for (const link of document.querySelectorAll('a.ref[href^="#e"]')) {
  link.addEventListener("pointerenter", () => show(link));
  link.addEventListener("focus", () => show(link));
  link.addEventListener("pointerleave", () => { leaving = setTimeout(putAway, 200); });
  link.addEventListener("blur", putAway);
}
peek.addEventListener("pointerenter", () => clearTimeout(leaving));
peek.addEventListener("pointerleave", putAway);
document.addEventListener("keydown", (event) => { if (event.key === "Escape") putAway(); });

// The outline says how far one has read: sections passed are quieter, the present one stands out.
const parts = [...document.querySelectorAll('.outline a[href^="#s"]')]
  .map((link) => [link, document.getElementById(link.hash.slice(1))])
  .filter(([, heading]) => heading);
const follow = () => {
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const here = atEnd ? parts.length - 1 : parts.findLastIndex(([, heading]) => heading.getBoundingClientRect().top < innerHeight / 3);
  parts.forEach(([link], n) => {
    link.classList.toggle("passed", n < here);
    if (n === here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
};
if (parts.length) {
  let due = false;
  addEventListener("scroll", () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; follow(); });
  }, { passive: true });
  follow();
}
