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
