/* Clicking marked words in the text leads to the row that was read from them. */
"use strict";

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
