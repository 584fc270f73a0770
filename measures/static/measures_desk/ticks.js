/* Beside each group of boxes, one press for all of them. Without scripts the boxes are enough. */
"use strict";

for (const group of document.querySelectorAll(".mending fieldset")) {
  const boxes = [...group.querySelectorAll("input[type=checkbox]")];
  if (boxes.length < 2) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "act";
  const name = () => (boxes.every((box) => box.checked) ? "全不选" : "全选");
  button.textContent = name();
  button.addEventListener("click", () => {
    const on = !boxes.every((box) => box.checked);
    boxes.forEach((box) => (box.checked = on));
    button.textContent = name();
  });
  group.addEventListener("change", () => (button.textContent = name()));
  group.querySelector(".hint").append(" ", button);
}
