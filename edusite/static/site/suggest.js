// Names to choose from while somebody types a search; without scripts the box works as it is.
for (const box of document.querySelectorAll("input[type=search][data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = `${box.id}-names`;
  box.after(list);
  box.setAttribute("list", list.id);
  let asked = "";
  let timer = 0;
  const ask = async () => {
    const typed = box.value.trim();
    if (!typed || typed === asked) return;
    asked = typed;
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`);
    if (!answer.ok || typed !== box.value.trim()) return;
    const { names } = await answer.json();
    list.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(ask, 150); };
  box.addEventListener("input", (event) => { if (!event.isComposing) later(); });
  box.addEventListener("compositionend", later);
}
