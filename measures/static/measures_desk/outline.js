/* Keys for the page of an outline; each has a button that works without them. */
"use strict";

const sections = [...document.querySelectorAll(".outline-rows .section")];
const outlineKeys = document.getElementById("outline-keys-on");
const OUTLINE_SWITCH = "review-keys";

const currentSection = () => document.querySelector(".outline-rows .section.current");

function goTo(section) {
  if (!section) return;
  sections.forEach((other) => other.classList.toggle("current", other === section));
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: "nearest" });
}

function stepTo(by) {
  const at = sections.indexOf(currentSection());
  goTo(sections[Math.min(Math.max(at + by, 0), sections.length - 1)]);
}

const pressIn = (key) => {
  const found = currentSection() && currentSection().querySelector(`[data-key="${key}"]`);
  if (!found) return;
  const form = found.closest("form");
  const missing = form && form.querySelector(":invalid");
  if (missing) missing.focus();
  else found.click();
};

const OUTLINE_KEYS = {
  j: () => stepTo(1),
  k: () => stepTo(-1),
  e: () => pressIn("e"),
  g: () => pressIn("g"),
  "[": () => pressIn("["),
  "]": () => pressIn("]"),
  backspace: () => {
    const undo = document.querySelector("[data-undo]");
    if (undo) undo.click();
  },
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || !outlineKeys.checked) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const act = OUTLINE_KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

outlineKeys.checked = localStorage.getItem(OUTLINE_SWITCH) !== "off";
outlineKeys.addEventListener("change", () =>
  localStorage.setItem(OUTLINE_SWITCH, outlineKeys.checked ? "on" : "off")
);

document.addEventListener("click", (event) => {
  const section = event.target.closest(".outline-rows .section");
  if (section && !event.target.closest("a, button, input")) goTo(section);
});

const aimed = location.hash && document.getElementById(location.hash.slice(1));
goTo(aimed && aimed.matches(".section") ? aimed : sections[0]);
