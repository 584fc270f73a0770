/* The desk: a click on marked words leads to the row that was read from them. */
"use strict";

/* A move acts on what is stored: edits that are not saved yet would be lost without a word. */
let edited = false;

document.addEventListener("change", (event) => {
  if (event.target.closest("#content-main form[id$=_form]")) edited = true;
});

document.addEventListener("submit", (event) => {
  if (!event.target.closest(".steps")) {
    edited = false;
  } else if (edited && !window.confirm("页面上的改动还没有保存，继续操作会丢失。要继续吗？")) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".case-text .words mark[data-of]");
  if (!mark) return;
  const row = document.querySelector(`[data-evidence="${mark.dataset.of}"]`);
  if (!row) return;
  document.querySelectorAll("tbody.pointed").forEach((other) => other.classList.remove("pointed"));
  row.classList.add("pointed");
  row.scrollIntoView({ block: "center" });
  const box = row.querySelector("input:not([type=hidden]), select");
  if (box) box.focus({ preventScroll: true });
});
