/* The workspace: one key a decision, words and their items lead to each other, words can be added.
   Everything here has a button or a link that works without it. */
"use strict";

const desk = document.querySelector(".review[data-article]");
const told = document.getElementById("told");
const keysOn = document.getElementById("keys-on");
const SWITCH = "review-keys";
const base = `/admin/articles/article/${desk ? desk.dataset.article : ""}/review/`;

/* --- the current card -------------------------------------------------------------------- */

const cards = () => [...document.querySelectorAll(".items .card[id]")];
const current = () => document.querySelector(".items .card.current");

let here = null;

function go(card, { focus = true } = {}) {
  if (!card) return;
  here = card.id;
  cards().forEach((other) => other.classList.toggle("current", other === card));
  document.querySelectorAll("mark.pointed").forEach((m) => m.classList.remove("pointed"));
  const marks = (card.dataset.of || "")
    .split(" ")
    .filter(Boolean)
    .flatMap((name) => [...document.querySelectorAll(`.words mark[data-of="${name}"]`)]);
  marks.forEach((mark) => mark.classList.add("pointed"));
  if (marks[0]) show(marks[0]);
  if (focus) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  [card, ...openAfter(card).slice(0, 2)].forEach(unfold);
}

/* A line becomes a card when it is looked at; the next two that wait are fetched ahead. */
async function unfold(card) {
  if (!card.matches(".folded") || card.dataset.asked) return;
  card.dataset.asked = "yes";
  const shown = { source: card, target: card, swap: "outerHTML" };
  await htmx.ajax("GET", `${base}${card.id}/`, shown);
  if (here === card.id) go(document.getElementById(card.id));
}

/* Scrolls the text alone, never the page. */
function show(mark) {
  const pane = mark.closest(".words");
  const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top < 40 || top > pane.clientHeight - 80) pane.scrollTop += top - pane.clientHeight / 3;
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  go(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

const cardOf = (names) =>
  cards().find((card) => (card.dataset.of || "").split(" ").some((name) => names.includes(name)));

const isOpen = (card) => card.classList.contains("open");

function openAfter(card) {
  const all = cards();
  return all.slice(all.indexOf(card) + 1).filter(isOpen);
}

function nextOpen(after) {
  return openAfter(after)[0] || cards().find(isOpen) || after;
}

function say(words) {
  told.textContent = words;
}

/* --- keys ---------------------------------------------------------------------------------- */

const typing = (target) =>
  target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], .select2-container");

const press = (selector, within = current()) => {
  const found = within && within.querySelector(selector);
  if (found) found.click();
  if (found) askWhy(found.closest(".with-reason[open]"));
  return Boolean(found);
};

/* A decision that wants a reason opens its box; the reason is what is typed next. */
function askWhy(opened) {
  const box = opened && opened.querySelector("[name=note]");
  if (box) box.focus();
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press('[data-key="a"]') || go(nextOpen(current())),
  x: () => press('[data-key="x"]'),
  r: () => press('[data-key="r"]'),
  e: () => press('[data-key="e"]'),
  i: () => press('[data-key="i"]'),
  d: () => press('[data-key="d"]'),
  t: () => press(".order a:not([aria-current])", document),
  s: () => press("[data-part]", current() && current().closest(".part")),
  n: () => add("metric"),
  m: () => add("initiative"),
  w: () => moveWords(),
  c: () => press("details.comments > summary"),
  o: () => splitHere(),
  backspace: () => press("[data-undo]", document),
  "?": () => {
    const table = document.querySelector("details.keys");
    table.open = !table.open;
  },
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  const form = event.target.closest("form.editing");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "Escape" && document.querySelector("form.editing, .stale")) {
    const away = (form || document).querySelector("[data-cancel], [data-put-away]");
    if (away) away.click();
  } else if (keysOn && keysOn.checked && !typing(event.target)) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    const card = current();
    if (card && card.matches(".folded") && "axreid".includes(event.key.toLowerCase())) {
      return say("这一条正在打开，请稍候再按。");
    }
    act();
  }
});

if (keysOn) {
  keysOn.checked = localStorage.getItem(SWITCH) !== "off";
  keysOn.addEventListener("change", () =>
    localStorage.setItem(SWITCH, keysOn.checked ? "on" : "off")
  );
}

/* --- words and items -------------------------------------------------------------------------- */

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".review .words mark[data-of]");
  if (mark && getSelection().isCollapsed) {
    event.stopImmediatePropagation();
    const known = cards().filter((c) => (c.dataset.of || "").split(" ").includes(mark.dataset.of));
    if (known.length) go(known[(known.indexOf(current()) + 1) % known.length]);
    return;
  }
  const folded = event.target.closest(".items .card.folded");
  if (folded && event.target.closest("a") && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    go(folded);
    return;
  }
  const putAway = event.target.closest("[data-put-away]");
  if (putAway && document.getElementById("adding")) {
    event.preventDefault();
    document.getElementById("adding").replaceChildren();
    return;
  }
  const card = event.target.closest(".items .card[id]");
  if (card && !card.classList.contains("current")) {
    go(card, { focus: !event.target.closest("a, button, input, select, textarea") });
  }
}, true);

/* What is selected in the text: where it begins, in code points as the server counts, and the
   words. */
function selection() {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  const from = range.startContainer.parentElement.closest(".words p[data-start]");
  const to = range.endContainer.parentElement.closest(".words p[data-start]");
  if (!from || from !== to) return null;
  const before = document.createRange();
  before.setStart(from, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(from.dataset.start) + [...before.toString()].length;
  return { start, exact: range.toString() };
}

document.addEventListener("selectionchange", () => {
  const bar = document.getElementById("selection");
  if (bar) bar.hidden = !selection();
});

function add(kind) {
  const words = selection();
  if (!words) return say("先在原文的一段里选中词句，再补录。");
  const asked = `${base}add/${kind}/?${new URLSearchParams(words)}`;
  htmx.ajax("GET", asked, { target: "#adding", swap: "innerHTML" });
}

function moveWords() {
  const [words, card] = [selection(), current()];
  if (!words || !card || !card.id.startsWith("metric-")) {
    return say("先选中一条数据，再在原文里选中它的词句。");
  }
  const revision = card.querySelector("[name=revision]");
  const values = { ...words, revision: revision ? revision.value : "" };
  htmx.ajax("POST", `${base}words/${card.id.split("-")[1]}/`, { target: "#adding", values });
}

function splitHere() {
  const words = selection();
  if (words) location.assign(`${base}outline/split/?${new URLSearchParams(words)}`);
  else press("[data-outline]", document);
}

document.addEventListener("mousedown", (event) => {
  if (event.target.closest("#selection")) event.preventDefault();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("#selection button");
  if (!button) return;
  if (button.dataset.add) add(button.dataset.add);
  else if ("split" in button.dataset) splitHere();
  else moveWords();
});

/* The browser tells of an opened box a moment later: in time for the mouse, not for a fast typist. */
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches(".with-reason[open]")) askWhy(event.target);
  },
  true
);

/* --- answers from the server -------------------------------------------------------------------- */

let actedOn = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt.matches(".folded")) return;
  const card = event.detail.elt.closest(".card[id], .part");
  actedOn = card ? card.id : null;
});

document.addEventListener("marked", (event) => {
  const classes = event.detail;
  for (const [name, css] of Object.entries(classes)) {
    if (!/^e\d+$/.test(name)) continue;
    document.querySelectorAll(`.words mark[data-of="${name}"]`).forEach((m) => (m.className = css));
  }
  say("");
  const acted = actedOn && document.getElementById(actedOn);
  if (acted && acted.matches(".card") && !acted.classList.contains("open")) go(nextOpen(acted));
  else if (acted && acted.matches(".part")) go(nextOpen([...acted.querySelectorAll(".card")].pop()));
  else go(acted || cardOf(Object.keys(classes)) || current() || cards()[0]);
});

/* What was our misreading is put right at once: the value's form comes up. */
document.addEventListener("mend", (event) => {
  const card = document.getElementById(event.detail.key);
  if (!card) return;
  here = card.id;
  htmx.ajax("GET", event.detail.form, { source: card, target: card, swap: "outerHTML" });
});

document.addEventListener("refused", (event) => say(event.detail.why));
document.addEventListener("htmx:sendError", () => say("没有连上服务器，这一步没有存入；请检查网络再试。"));
document.addEventListener("htmx:responseError", (event) =>
  say(`服务器没有接受这一步（${event.detail.xhr.status}），没有存入；请刷新后再试。`)
);

document.addEventListener("htmx:afterSettle", () => {
  const form = document.querySelector("form.editing");
  if (!form) {
    if (!current()) go(document.getElementById(here) || document.getElementById(actedOn));
    return;
  }
  const jq = window.django && window.django.jQuery;
  if (jq && jq.fn.djangoAdminSelect2) {
    jq(form).find(".admin-autocomplete").not("[data-select2-id]").djangoAdminSelect2();
  }
  const first = form.querySelector(".error-summary") || form.querySelector(".fields input, .fields select");
  if (first && !form.contains(document.activeElement)) first.focus();
  form.scrollIntoView({ block: "nearest" });
});

/* --- where to begin -------------------------------------------------------------------------------- */

if (desk && cards().length) {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  go(named && named.matches(".card") ? named : cards().find((c) => c.matches(".open")) || cards()[0]);
}
